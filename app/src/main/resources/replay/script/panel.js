/* The panel: what a mark rests on. Who said it, to whom, on what basis; its times; where it stands in the original. */
const voiceOf = claim => (['self reported', 'reported by another'].includes(claim.basis) ? claim.speaker : `${claim.agency}/${claim.speaker}`);

function restsOn(view, claims) {
  const known = [...new Set(claims)].filter(claim => CLAIMS[claim] && view.somebodyKnows(claim));
  const records = new Set(known.map(recordOf)).size;
  const voices = new Set(known.map(claim => voiceOf(CLAIMS[claim]))).size;
  return { known, words: known.length ? `${count(records, 'record')}, ${count(voices, 'voice')}` : '' };
}

function fillPanel(view, mark) {
  const panel = byId('panel');
  panel.classList.toggle('up', Boolean(mark));
  if (!mark) {
    panel.replaceChildren(html('p', { class: 'quiet-note' }, 'Choose any mark to see who said it, to whom, and on what basis. '
      + 'Tab goes from lane to lane, the arrow keys from mark to mark, Enter opens, Escape closes.'));
    return;
  }
  const close = html('button', { type: 'button', class: 'close', 'aria-label': 'Close' }, '×');
  close.addEventListener('click', () => choose(null));
  panel.replaceChildren(
    html('div', { class: 'panel-head' }, html('p', { class: 'kind' }, `${mark.kind}${mark.agency && AGENCIES.has(mark.agency) ? ', ' + agencyName(mark.agency) : ''}`),
      html('h2', { tabindex: -1, id: 'panel-title' }, panelTitle(view, mark)), close),
    mark.ghost ? html('p', { class: 'not-known' }, `${view.eye.name} did not know this on ${longDay(view.at)}; somebody else did.`) : '',
    ...(PANEL[mark.kind] || (() => []))(view, mark),
    ...claimList(view, mark));
}

function panelTitle(view, mark) {
  if (mark.items && mark.items.length > 1) return count(mark.items.length, 'contact');
  if (mark.kind === 'Ladder') return `Ladder of ${mark.item.name}: ${takenOf(mark.item)} of 6 taken`;
  if (mark.signals) return mark.signals.length > 1 ? `${count(mark.signals.length, 'signal')}: ${laneName(mark.item)}` : signalName(view, mark.item);
  return clip(mark.words, 320);
}

const firstSentence = text => clip((text.match(/^.*?[.!?](?=\s|$)/) || [text])[0], 200);

const meta = text => (text ? html('p', { class: 'meta' }, text) : '');

const PANEL = {
  Contact: (view, mark) => (mark.items.length < 2 ? [] : [html('ul', { class: 'plain-list' }, mark.items.map(item => html('li', {}, contactWords(item))))]),
  Sight: (view, mark) => [meta(mark.more)],
  Where: () => [],
  Injury: (view, mark) => [meta(mark.more), said('How it was explained', mark.item.accounts), said('What professionals thought', mark.item.opinions)],
  Household: (view, mark) => (mark.adult ? [meta(alsoNamed(view, mark.adult))] : []),
  Ladder: (view, mark) => [html('ol', { class: 'rungs' }, mark.item.ladder.map(step => html('li', { class: step.done ? 'taken' : '' }, rungWords(step)))),
    meta(alsoNamed(view, mark.item)), ...claimList(view, { claims: mark.item.ladder.filter(step => step.done || step.asked).flatMap(step => step.claims) })],
  Duty: (view, mark) => [meta(`${mark.item.basis}. Limit: ${mark.item.limit}.`)],
  Signal: (view, mark) => mark.signals.map(one => signalCard(view, one, mark.signals.length > 1)),
  Hindsight: (view, mark) => [html('p', { class: 'not-known' }, 'Hindsight: a review named this later. Nobody had it before them that day.'), html('p', {}, mark.more)],
};

function signalCard(view, signal, several) {
  const before = signal.versions.slice(0, -1), [lead, ...others] = signal.now.grounds;
  const turns = signal.turns.filter(turn => turn.day <= view.at && turn.turn !== 'restated');
  return html('section', { class: 'signal-card' },
    several ? html('h3', {}, signalName(view, signal)) : '',
    html('p', {}, lead.sentence),
    html('p', { class: 'ask' }, signal.now.question),
    signal.now.checklist.length ? html('ul', { class: 'plain-list' }, signal.now.checklist.map(item => html('li', {}, item)))
      : signal.now.answeredBy.length ? html('p', {}, html('b', {}, 'Answered by: '), signal.now.answeredBy.join('; or ')) : '',
    meta(`${capital(signal.severity)}, since ${shortDay(signal.opened)}, ${signalState(signal)}.${signal.closed ? ` Closed: ${signal.because}.` : ''}`),
    html('h3', {}, others.length ? `${count(signal.now.grounds.length, 'ground')}` : 'Ground'),
    html('ul', { class: 'plain-list grounds' }, [lead, ...others].map((one, i) => html('li', {}, html('b', {}, capital(plainWords(one.code))),
      html('span', { class: 'meta' }, ` ${one.severity} since ${shortDay(one.since)}, rule version ${one.rule}.`), i && one.adds ? ` ${one.adds}` : '',
      i && one.question !== signal.now.question ? html('span', { class: 'also' }, ` Also asks: ${one.question}`) : ''))),
    turns.length > 1 ? html('details', {}, html('summary', {}, `What happened to it (${turns.length})`),
      html('ul', { class: 'plain-list' }, turns.map(one => html('li', {}, `${shortDay(one.day)}, ${TURNS[one.turn]}: ${plainWords(one.code)}${one.because ? `. ${capital(one.because)}` : ''}.`)))) : '',
    before.length ? html('details', {}, html('summary', {}, `What it said before (${before.length})`),
      html('ul', { class: 'plain-list' }, before.map(one => html('li', {}, `${shortDay(one.day)}, ${one.severity}: ${one.sentence}`)))) : '');
}

const TURNS = { opened: 'opened', joined: 'another ground', strengthened: 'stronger', weakened: 'weaker', 'fell-away': 'a ground gone', closed: 'closed' };

const rungWords = step => `${capital(step.words)}: ` + (step.done ? `taken ${shortDay(step.done)}` : 'not taken')
  + (step.owner ? `; asked of ${agencyName(step.owner)}, due ${shortDay(step.due)}` : '')
  + (step.over > 0 ? `, ${count(step.over, 'working day')} over` : '');

const alsoNamed = (view, adult) => {
  const others = adult.maybeAlso.map(id => view.adults.find(one => one.id === id)).filter(Boolean);
  return others.length ? `May be the same person as ${others.map(one => one.name).join(', or ')}.` : '';
};

const said = (heading, list) => (list.length ? html('div', {}, html('h3', {}, heading), html('ul', { class: 'plain-list' },
  list.map(one => html('li', {}, `“${one.words || one.what}” `, html('span', { class: 'meta' }, `${one.what}; ${one.speaker}, to ${agencyName(one.agency)}; known ${shortDay(one.known)}`))))) : '');

function claimList(view, mark) {
  const { known, words } = restsOn(view, mark.claims);
  if (!known.length) return [];
  return [html('h3', {}, `Rests on ${words}`), html('div', { class: 'claims' }, known.map(id => claimCard(view, id)))];
}

function claimCard(view, id) {
  const claim = CLAIMS[id];
  const hearers = claim.heardBy.filter(agency => agency !== claim.agency).map(agencyName);
  return html('article', { class: view.knows(id) ? 'claim' : 'claim unknown' },
    html('p', { class: 'said' }, claim.sentence),
    html('p', { class: 'who' }, html('span', { class: 'basis' }, claim.basis), ` ${capital(claim.speaker)}, to ${agencyName(claim.agency)}`
      + (hearers.length ? `; heard by ${hearers.join(', ')}` : '')),
    fourTimes(view, id, claim),
    html('p', { class: 'source' }, `${agencyName(claim.agency)}, record ${claim.record}${claim.file ? `; ${claim.file}` : ''}${claim.place ? `, ${claim.place}` : ''}`));
}

/* Happened, recorded, received, known to these eyes: as words, and as dots on a line, so that delay is seen. */
function fourTimes(view, id, claim) {
  const mine = view.knows(id) ? EYES.get(view.eye.id).known[id] : null;
  const days = [claim.happened.to, claim.recorded, claim.received, ...(mine ? [mine] : [])];
  const first = dayNumber(days.reduce(earliest)), span = Math.max(14, dayNumber(days.reduce(latest)) - first);
  const at = day => 5 + (dayNumber(day) - first) / span * 230;
  return html('div', { class: 'times' },
    svg('svg', { width: 240, height: 10, viewBox: '0 0 240 10', 'aria-hidden': 'true' }, path('M5 5H235', 'base'),
      days.map((day, i) => svg('circle', { cx: at(day), cy: 5, r: i === 0 ? 3.6 : 2.4, class: i === 0 ? 'open' : 'full' }))),
    html('p', {}, `happened ${whenWords(claim.happened)} · recorded ${shortDay(claim.recorded)} · received ${shortDay(claim.received)} · `
      + (mine ? `known to ${view.joint ? 'all jointly' : view.eye.name} ${shortDay(mine)}` : `not known to ${view.eye.name} by ${shortDay(view.at)}`)));
}

/* What a pointer or the keyboard's focus shows at once: the words and the source, beside the mark. */
function showTip(view, mark) {
  const tip = byId('tip');
  const rests = restsOn(view, mark.claims);
  const first = rests.known.length ? CLAIMS[rests.known[0]] : null;
  tip.replaceChildren(
    mark.ghost ? html('p', { class: 'not-known' }, 'Not known to these eyes.') : '',
    html('p', { class: 'tip-words' }, clip(mark.words, 260)),
    first ? html('p', { class: 'tip-source' }, `${agencyName(first.agency)}, record ${first.record}${rests.known.length > 1 ? `; ${rests.words}` : ''}`) : '');
  tip.hidden = false;
  const frame = byId('draw').getBoundingClientRect();
  const at = mark.node.querySelector('.hit').getBoundingClientRect();
  const x = Math.min(Math.max(at.left, frame.left), frame.right) - frame.left;
  tip.style.left = `${Math.max(0, Math.min(x - 20, frame.width - tip.offsetWidth - 4))}px`;
  const above = at.top - frame.top - tip.offsetHeight - 6;
  tip.style.top = `${at.top - tip.offsetHeight - 6 < 64 ? at.bottom - frame.top + 8 : above}px`;
}
const hideTip = () => { byId('tip').hidden = true; };

/* Threads from the chosen mark to every other drawn mark that shares a claim with it. */
function threads(sheet, mark) {
  if (!mark) return [];
  const claims = new Set(mark.claims);
  return [...sheet.marks.values()].filter(one => one !== mark && one.lane !== mark.lane && one.claims.some(claim => claims.has(claim)))
    .map(one => path(`M${mark.x} ${mark.y}C${mark.x} ${(mark.y + one.y) / 2} ${one.x} ${(mark.y + one.y) / 2} ${one.x} ${one.y}`, 'thread'));
}
