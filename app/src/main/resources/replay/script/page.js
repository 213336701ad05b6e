/* The page: its state, what redraws it, and the hands and keys that change it. */
const state = {
  on: REPLAY.to, eyes: 'joint', zoom: null, ghosts: true, hindsight: false, theme: null, chosen: null,
  expanded: new Set(), filter: { lane: '', agency: '', find: '' },
};
const ZOOMS = [['whole', 'whole period', Infinity], ['6', '6 months', 183], ['3', '3 months', 92]];
const TOTAL_DAYS = daysBetween(REPLAY.from, REPLAY.to) + 1;
const NARROW = 700, GUTTER = 206;
let drawn = { view: null, sheet: null, scale: null };
let printing = false;

/* ---- drawing ---- */

function layout() {
  const room = printing ? 1480 : byId('draw').clientWidth;
  const narrow = !printing && room < NARROW;
  const visible = narrow ? room : room - GUTTER;
  const zoom = printing ? 'whole' : state.zoom || (narrow ? '3' : 'whole');
  const days = Math.min(ZOOMS.find(([id]) => id === zoom)[2], TOTAL_DAYS);
  const pad = narrow ? 14 : 6;
  return { narrow, visible, zoom, scale: new Scale((visible - 2 * pad) / days * TOTAL_DAYS + 2 * pad, TOTAL_DAYS, pad) };
}

function drawSheet(scale, view, options) {
  const sheet = new Sheet(scale, view, options);
  sheet.chapter(FIRST_NAME, null, 24);
  drawWhere(sheet);
  drawSight(sheet);
  drawInjuries(sheet);
  drawSignals(sheet);
  drawContacts(sheet);
  drawAdults(sheet);
  drawDuties(sheet);
  if (options.hindsight) drawHindsight(sheet);
  return sheet;
}

function render() {
  const { narrow, visible, zoom, scale } = layout();
  const view = new View(state.eyes, state.on);
  const sheet = drawSheet(scale, view, { narrow, expanded: state.expanded, selected: state.chosen, ghosts: state.ghosts, hindsight: state.hindsight });
  const height = Math.ceil(sheet.y + 10);
  const focus = document.activeElement && document.activeElement.closest ? document.activeElement.closest('[data-id], #knob, #window') : null;
  drawn = { view, sheet, scale, visible };
  const grid = months().filter(month => month <= view.at).map(month => path(`M${scale.before(latest(month, REPLAY.from))} 0V${height}`, 'grid'));
  const chosen = sheet.marks.get(state.chosen) || null;
  const gutter = printing ? GUTTER : 0;
  const root = svg('svg', {
    id: 'sheet', width: scale.width + gutter, height, viewBox: `${-gutter} 0 ${scale.width + gutter} ${height}`, role: 'group', 'aria-label': `The sight line of ${CHILD}`,
  }, sheet.ground, svg('g', { 'aria-hidden': 'true' }, grid), sheet.body, svg('g', { class: 'threads', 'aria-hidden': 'true' }, threads(sheet, chosen)),
  path(`M${sheet.edge} 0V${height}`, 'cursor'), printing ? printedLabels(sheet) : null);
  byId('lanes-across').replaceChildren(root);
  byId('rail-across').replaceChildren(drawRail(scale, view));
  if (printing) {
    byId('rail-across').firstChild.setAttribute('viewBox', `${-GUTTER} 0 ${scale.width + GUTTER} 46`);
    byId('lanes-across').replaceChildren(...printedChapters(root, sheet, height));
  }
  fillLabels(sheet);
  fillOverview(zoom);
  if (focus) refocus(focus);
  fillPanel(view, chosen);
  fillHead(view, zoom);
  later('tables', 200, () => fillTables(view, drawSheet(scale, view, {
    narrow, expanded: new Set(['signals', 'contacts', 'adults', 'duties']), ghosts: state.ghosts, hindsight: state.hindsight }), state.filter));
  later('aloud', 700, () => { byId('aloud').textContent = byId('readout').textContent; });
  later('address', 300, writeAddress);
}

const waiting = new Map();
const later = (what, ms, action) => {
  clearTimeout(waiting.get(what));
  waiting.set(what, setTimeout(action, printing ? 0 : ms));
};
let frame = 0;
const redraw = () => { if (!frame) frame = requestAnimationFrame(() => { frame = 0; render(); }); };

function refocus(before) {
  const id = before.dataset && before.dataset.id;
  const node = id ? drawn.sheet.marks.get(id) && drawn.sheet.marks.get(id).node : byId(before.id);
  if (!node) return;
  if (id) rove(drawn.sheet.marks.get(id));
  node.focus({ preventScroll: true });
}

function fillLabels(sheet) {
  byId('labels').replaceChildren(...sheet.labels.map(label => {
    const inside = [label.text, label.sub && !sheet.narrow ? [].concat(label.sub).map(line => html('span', { class: 'sub' }, line)) : null,
      label.sub && sheet.narrow && label.cls !== 'chapter' ? html('span', { class: 'sub' }, ', ' + [].concat(label.sub).join(' ')) : null,
      label.right ? html('span', { class: 'right' }, label.right) : null];
    const node = label.section ? html('button', { type: 'button', class: 'more plain', 'data-section': label.section }, ...inside)
      : html('div', { class: label.cls, 'aria-hidden': 'true' }, ...inside);
    node.style.top = `${label.y}px`;
    return node;
  }));
}

/* On paper each chapter is a drawing of its own, so that none is cut by the end of a page; each has the calendar above it. */
function printedChapters(root, sheet, height) {
  const starts = sheet.labels.filter(label => label.cls === 'chapter').map(label => Math.max(0, label.y - 5));
  return starts.map((from, i) => {
    const chapter = root.cloneNode(true), to = starts[i + 1] || height;
    const width = Number(root.getAttribute('width'));
    chapter.setAttribute('viewBox', `${-GUTTER} ${from} ${width} ${to - from}`);
    chapter.setAttribute('height', to - from);
    if (i) chapter.removeAttribute('id');
    return html('div', { class: 'printed' }, i ? byId('rail-across').firstChild.cloneNode(true) : null, chapter);
  });
}

const printedLabels = sheet => sheet.labels.filter(label => !label.section).flatMap(label => [
  svg('text', { x: -GUTTER, y: label.y + 14, 'font-size': label.cls === 'chapter' ? 16 : 13, class: label.cls === 'lane' ? '' : 'bold' }, clip(label.text, 32)),
  ...[].concat(label.sub || []).map((line, i) => svg('text', { x: -GUTTER, y: label.y + 28 + i * 13, 'font-size': 11, class: 'quiet' }, line))]);

function fillOverview(zoom) {
  const across = byId('lanes-across'), overview = byId('overview');
  overview.hidden = zoom === 'whole' || printing;
  byId('rail-across').scrollLeft = across.scrollLeft;
  if (overview.hidden) return;
  const { scale, visible, view } = drawn;
  overview.replaceChildren(drawOverview(overview.clientWidth, view,
    { left: across.scrollLeft / scale.width, right: (across.scrollLeft + visible) / scale.width }));
}

/* Keeps the cursor in sight, with most of the room to its left, where its past is. */
function follow(anyway = false) {
  const across = byId('lanes-across'), x = drawn.scale.after(state.on);
  if (anyway || x < across.scrollLeft + 60 || x > across.scrollLeft + drawn.visible - 8) {
    across.scrollLeft = Math.max(0, x - Math.min(drawn.visible * 0.88, drawn.visible - KNOB_WIDTH / 2 - 6));
  }
}

function fillHead(view, zoom) {
  byId('readout').replaceChildren(...[sentence(view)].flat(9));
  byId('date').value = state.on;
  byId('theme').textContent = dark() ? 'Light' : 'Dark';
  byId('ghosts').checked = state.ghosts;
  byId('ghosts').disabled = view.joint;
  byId('hindsight').checked = state.hindsight;
  document.querySelectorAll('#zoom input').forEach(input => { input.checked = input.value === zoom; });
  fillFacts(view);
  fillEyes(view);
}

function fillFacts(view) {
  const plan = view.plans().at(-1);
  const stay = view.away.filter(one => !view.closureDay(one)).at(-1);
  const facts = [
    REPLAY.born ? ['born', longDay(REPLAY.born)] : null,
    REPLAY.born ? ['age then', ageWords(REPLAY.born, view.at)] : null,
    ['living', stay ? `with ${stay.with}` : 'at home, as far as known'],
    ['plan', plan ? (plan.to ? `ended ${longDay(plan.to)}` : `since ${longDay(plan.from)}`) : 'none known'],
  ].filter(Boolean);
  byId('facts').replaceChildren(...facts.map(([term, words]) => html('div', {}, html('dt', {}, term), html('dd', {}, words))));
}

let eyesInSight = '';
function fillEyes(view) {
  const held = Math.max(1, recordsKnown('joint', view.at));
  for (const label of byId('eyes').children) {
    const eye = EYES.get(label.dataset.eyes);
    const known = recordsKnown(eye.id, view.at);
    label.querySelector('input').checked = eye === view.eye;
    if (eye === view.eye && eyesInSight !== eye.id) {
      eyesInSight = eye.id;
      byId('eyes').scrollLeft = label.offsetLeft - byId('eyes').clientWidth / 2 + label.clientWidth / 2;
    }
    label.querySelector('input').setAttribute('aria-label', `${eye.name}: ${count(known, 'record')} known of ${held}`);
    label.querySelector('i').style.width = `${known / held * 100}%`;
    label.querySelector('.number').textContent = known;
  }
}

/* ---- changing ---- */

function standAt(day) {
  state.on = within(day, REPLAY.from, REPLAY.to);
  render();
  follow();
}

function choose(mark, byKey) {
  const before = state.chosen;
  state.chosen = mark ? mark.id : null;
  hideTip();
  render();
  if (mark && byKey) byId('panel-title').focus();
  if (!mark && before && drawn.sheet.marks.has(before)) {
    rove(drawn.sheet.marks.get(before));
    drawn.sheet.marks.get(before).node.focus({ preventScroll: true });
  }
}

/* One mark of each lane is in the tab order. */
function rove(mark) {
  mark.lane.marks.forEach(one => one.node.setAttribute('tabindex', one === mark ? 0 : -1));
}

const markAt = target => {
  const node = target && target.closest ? target.closest('.mark') : null;
  return node && drawn.sheet ? drawn.sheet.marks.get(node.dataset.id) : null;
};

/* ---- keys ---- */

const CURSOR_KEYS = { ArrowLeft: -1, ArrowRight: 1, ArrowDown: -1, ArrowUp: 1, PageUp: 28, PageDown: -28 };

function cursorKey(event) {
  if (event.key === 'Home' || event.key === 'End') standAt(event.key === 'Home' ? REPLAY.from : REPLAY.to);
  else if (CURSOR_KEYS[event.key]) standAt(addDays(state.on, CURSOR_KEYS[event.key] * (event.shiftKey && event.key.startsWith('Arrow') ? 7 : 1)));
  else return;
  event.preventDefault();
}

function markKey(event, mark) {
  const marks = mark.lane.marks, at = marks.indexOf(mark);
  const next = { ArrowLeft: marks[at - 1], ArrowRight: marks[at + 1], Home: marks[0], End: marks.at(-1) }[event.key];
  if (next) {
    rove(next);
    next.node.focus({ preventScroll: true });
    bringIntoSight(next);
  } else if (event.key === 'Enter' || event.key === ' ') choose(mark, true);
  else if (!event.key.startsWith('Arrow')) return;
  event.preventDefault();
}

function bringIntoSight(mark) {
  const across = byId('lanes-across');
  if (mark.x < across.scrollLeft + 20 || mark.x > across.scrollLeft + drawn.visible - 20) across.scrollLeft = mark.x - drawn.visible / 2;
}

document.addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    hideTip();
    if (state.chosen) choose(null);
    return;
  }
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.target.id === 'knob') cursorKey(event);
  else if (event.target.id === 'window') windowKey(event);
  else if (markAt(event.target)) markKey(event, markAt(event.target));
});

function windowKey(event) {
  const step = { ArrowLeft: -0.2, ArrowRight: 0.2, PageUp: 0.9, PageDown: -0.9 }[event.key];
  if (!step) return;
  byId('lanes-across').scrollLeft += step * drawn.visible;
  event.preventDefault();
}

/* ---- hands ---- */

function drag(element, move) {
  element.addEventListener('pointerdown', event => {
    if (event.button !== 0 || move(event, true) === false) return;
    element.setPointerCapture(event.pointerId);
    const moved = each => move(each, false);
    const stop = () => { element.removeEventListener('pointermove', moved); element.removeEventListener('pointerup', stop); element.removeEventListener('pointercancel', stop); };
    element.addEventListener('pointermove', moved);
    element.addEventListener('pointerup', stop);
    element.addEventListener('pointercancel', stop);
  });
}

function toPointer(event, across) {
  const x = event.clientX - across.getBoundingClientRect().left + across.scrollLeft;
  const day = within(drawn.scale.dayAt(x), REPLAY.from, REPLAY.to);
  if (day !== state.on) {
    state.on = day;
    redraw();
  }
}

function bindHands() {
  const lanes = byId('lanes-across'), rail = byId('rail-across');
  drag(rail, event => toPointer(event, rail));
  drag(lanes, (event, first) => (first && (event.pointerType !== 'mouse' || markAt(event.target)) ? false : toPointer(event, lanes)));
  drag(byId('overview'), event => {
    const frame = byId('overview').getBoundingClientRect();
    lanes.scrollLeft = (event.clientX - frame.left) / frame.width * drawn.scale.width - drawn.visible / 2;
  });
  lanes.addEventListener('click', event => { const mark = markAt(event.target); if (mark) choose(mark.id === state.chosen ? null : mark); });
  lanes.addEventListener('pointerover', event => { const mark = markAt(event.target); if (mark) showTip(drawn.view, mark); });
  lanes.addEventListener('pointerout', event => { if (!markAt(event.relatedTarget)) hideTip(); });
  lanes.addEventListener('focusin', event => { const mark = markAt(event.target); if (mark) { bringIntoSight(mark); showTip(drawn.view, mark); } });
  lanes.addEventListener('focusout', hideTip);
  lanes.addEventListener('scroll', () => { hideTip(); rail.scrollLeft = lanes.scrollLeft; if (!byId('overview').hidden) later('overview', 30, () => fillOverview(state.zoom || '3')); });
  rail.addEventListener('scroll', () => { if (Math.abs(lanes.scrollLeft - rail.scrollLeft) > 1) lanes.scrollLeft = rail.scrollLeft; });
  byId('labels').addEventListener('click', event => {
    const section = event.target.dataset.section;
    if (!section) return;
    state.expanded.has(section) ? state.expanded.delete(section) : state.expanded.add(section);
    render();
    const again = document.querySelector(`[data-section="${section}"]`);
    if (again) again.focus({ preventScroll: true });
  });
}

/* ---- controls ---- */

function bindControls() {
  byId('eyes').replaceChildren(...REPLAY.eyes.map(eye => html('label', { 'data-eyes': eye.id },
    html('input', { type: 'radio', name: 'eyes', value: eye.id }), html('span', { class: 'name' }, eye.id === 'joint' ? 'All jointly' : eye.name),
    html('span', { class: 'measure', 'aria-hidden': 'true' }, html('span', { class: 'bar' }, html('i')), html('span', { class: 'number' })))));
  byId('eyes').addEventListener('change', event => { state.eyes = event.target.value; fillStand(); render(); });
  byId('zoom').replaceChildren(...ZOOMS.map(([id, words]) => html('label', {}, html('input', { type: 'radio', name: 'zoom', value: id }), words)));
  byId('zoom').addEventListener('change', event => { state.zoom = event.target.value; render(); follow(true); render(); });
  const date = byId('date');
  date.min = REPLAY.from;
  date.max = REPLAY.to;
  date.addEventListener('change', () => { if (date.value) standAt(date.value); });
  byId('before').addEventListener('click', () => standAt(knownDays().filter(day => day < state.on).at(-1) || REPLAY.from));
  byId('after').addEventListener('click', () => standAt(knownDays().find(day => day > state.on) || REPLAY.to));
  byId('play').addEventListener('click', play);
  byId('ghosts').addEventListener('change', event => { state.ghosts = event.target.checked; render(); });
  byId('hindsight').addEventListener('change', event => { state.hindsight = event.target.checked; render(); });
  document.querySelector('.hindsight-switch').hidden = !REPLAY.opportunities.length;
  byId('theme').addEventListener('click', () => { state.theme = dark() ? 'light' : 'dark'; applyTheme(); render(); });
  byId('print').addEventListener('click', () => window.print());
  byId('readout').addEventListener('click', event => { if (event.target.dataset.look) look(event.target.dataset.look); });
  bindTables();
}

/* Looks through other eyes at the same day. */
function look(eyes) {
  state.eyes = eyes;
  fillStand();
  render();
  document.querySelector(`#eyes input[value="${eyes}"]`).focus({ preventScroll: true });
}

const knownDays = () => [...new Set(Object.values(EYES.get(state.eyes).known))].filter(day => day >= REPLAY.from && day <= REPLAY.to).sort();

let playing = 0;
function play() {
  const button = byId('play');
  const stop = () => { clearInterval(playing); playing = 0; button.textContent = '▶ Play'; button.setAttribute('aria-pressed', 'false'); };
  if (playing) return stop();
  if (state.on >= REPLAY.to) state.on = REPLAY.from;
  button.textContent = '❚❚ Pause';
  button.setAttribute('aria-pressed', 'true');
  playing = setInterval(() => { standAt(addDays(state.on, 1)); if (state.on >= REPLAY.to) stop(); }, 70);
}

function bindTables() {
  const lanes = ['Contact', 'Sight', 'Injury', 'Where', 'Household', 'Ladder', 'Duty', 'Signal'];
  byId('lane-choice').replaceChildren(html('option', { value: '' }, 'every lane'), ...lanes.map(lane => html('option', { value: lane }, lane)));
  byId('agency-choice').replaceChildren(html('option', { value: '' }, 'every agency'), ...REPLAY.agencies.map(agency => html('option', { value: agency.id }, agency.name)));
  byId('lane-choice').addEventListener('change', event => { state.filter.lane = event.target.value; render(); });
  byId('agency-choice').addEventListener('change', event => { state.filter.agency = event.target.value; render(); });
  byId('find').addEventListener('input', event => { state.filter.find = event.target.value; render(); });
  byId('marks').addEventListener('click', event => {
    if (!event.target.dataset.open) return;
    ['signals', 'contacts', 'adults', 'duties'].forEach(section => state.expanded.add(section));
    render();
    const mark = drawn.sheet.marks.get(event.target.dataset.open);
    if (mark) choose(mark, true);
  });
}

/* Days worth standing at, through these eyes. */
function fillStand() {
  const eye = EYES.get(state.eyes);
  const urgent = eye.signals.filter(one => one.versions.some(version => version.severity === 'urgent')).map(one => one.opened).sort()[0];
  const formDay = eye.adults.flatMap(adult => adult.strokes).filter(one => one.sign === 'next-of-kin').map(one => one.known).sort()[0];
  const days = [['first urgent signal', urgent], ['next-of-kin form', formDay], ['longest out of sight', longestUnseen(eye)], ['last day', REPLAY.to]];
  byId('stand').replaceChildren('Stand at: ', ...days.filter(([, day]) => day && day >= REPLAY.from && day <= REPLAY.to).flatMap(([words, day], i) => {
    const button = html('button', { type: 'button', class: 'plain' }, words);
    button.addEventListener('click', () => standAt(day));
    return i ? [', ', button] : [button];
  }));
}

function longestUnseen(eye) {
  const days = eye.sights.filter(one => CLEAR_SIGHT.has(one.sight)).map(one => standsOn(one.happened, one.known)).filter(day => day >= REPLAY.from).sort();
  const gaps = days.map((day, i) => ({ day: addDays(days[i + 1] || REPLAY.to, -1), length: daysBetween(day, days[i + 1] || REPLAY.to) }));
  return gaps.length ? gaps.reduce((a, b) => (b.length > a.length ? b : a)).day : null;
}

/* ---- theme, address, print ---- */

const dark = () => (state.theme ? state.theme === 'dark' : window.matchMedia('(prefers-color-scheme: dark)').matches);
function applyTheme() {
  if (state.theme) document.documentElement.dataset.theme = state.theme;
  else delete document.documentElement.dataset.theme;
}

/* The address after # holds the view, so that it can be passed on: #on=2006-12-11&eyes=gp&zoom=3&theme=dark */
function readAddress() {
  const given = new URLSearchParams(location.hash.slice(1));
  if (/^\d{4}-\d\d-\d\d$/.test(given.get('on') || '')) state.on = within(given.get('on'), REPLAY.from, REPLAY.to);
  if (EYES.has(given.get('eyes'))) state.eyes = given.get('eyes');
  if (ZOOMS.some(([id]) => id === given.get('zoom'))) state.zoom = given.get('zoom');
  if (['dark', 'light'].includes(given.get('theme'))) state.theme = given.get('theme');
  state.ghosts = given.get('ghosts') !== '0';
  state.hindsight = given.get('hindsight') === '1';
  if (given.has('show')) state.expanded = new Set(given.get('show').split(','));
  state.chosen = given.get('mark');
}

function writeAddress() {
  const address = new URLSearchParams({ on: state.on, eyes: state.eyes });
  if (state.zoom) address.set('zoom', state.zoom);
  if (state.theme) address.set('theme', state.theme);
  if (!state.ghosts) address.set('ghosts', '0');
  if (state.hindsight) address.set('hindsight', '1');
  if (state.expanded.size) address.set('show', [...state.expanded].join(','));
  if (state.chosen) address.set('mark', state.chosen);
  if ('#' + address !== location.hash) history.replaceState(null, '', '#' + address);
}

function start() {
  readAddress();
  applyTheme();
  bindControls();
  bindHands();
  byId('legend-list').replaceChildren(...legend());
  byId('legend').open = byId('draw').clientWidth >= NARROW;
  fillStand();
  render();
  follow(true);
  render();
  window.addEventListener('resize', () => { redraw(); later('follow', 120, () => follow(true)); });
  window.addEventListener('hashchange', () => { readAddress(); applyTheme(); fillStand(); render(); follow(true); });
  window.addEventListener('beforeprint', () => { printing = true; render(); });
  window.addEventListener('afterprint', () => { printing = false; render(); });
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
}
start();
