/* Every adult around the child: a band for their place in the household, and the ladder under it. */
const BAND = 13;
const RUNG = 7;
const MAIN_ADULTS = 5;
const SIGN_WORDS = {
  'next-of-kin': 'next-of-kin form', 'presence-at-home': 'seen at the home', 'presence-with-child': 'seen with the child',
  'said-to-live-there': 'said to live there', 'named-friend': '“a friend”', denial: 'denied', declaration: 'declared',
  'own-address': 'own address here', 'collected-child': 'collected the child', partner: 'partner', carer: 'cares for the child',
  pregnancy: 'pregnancy', 'left-out-of-declaration': 'left out of the list', 'residence-check': 'residence checked', left: 'left',
};
const STANDING_WORDS = {
  declared: 'declared to live there', evidenced: 'evidenced only: nobody declared it', denied: 'denied',
  contested: 'contested: evidence against what was declared or denied', 'checked-elsewhere': 'checked: lives elsewhere',
};

function drawAdults(sheet) {
  const { view, expanded } = sheet;
  sheet.chapter('Adults', 'called as known that day', 34);
  const ranked = view.adults.slice().sort((a, b) => b.weight - a.weight);
  const main = new Set(ranked.filter((adult, i) => i < MAIN_ADULTS && adult.weight > 0 || adult.form).map(adult => adult.id));
  const shown = ranked.filter(adult => main.has(adult.id) || expanded.has('adults'));
  if (!shown.length) emptyLine(sheet, 'none that these eyes knew of by this day');
  shown.forEach(adult => drawAdult(sheet, adult));
  more(sheet, 'adults', ranked.length - shown.length, count(ranked.length - shown.length, 'more adult'), 'more adults');
}

/* How many others these eyes knew of who may be the same person. */
const mayBe = (sheet, adult) => {
  const others = adult.maybeAlso.filter(id => sheet.view.adults.some(one => one.id === id)).length;
  return others ? [`may be one with ${count(others, 'other')}`] : [];
};

const takenOf = adult => adult.ladder.filter(step => step.done).length;

function drawAdult(sheet, adult) {
  const lane = sheet.lane(`adult-${adult.id}`, adult.name, {
    sub: [clip(adult.relation || 'relation not known', 34), ...mayBe(sheet, adult)], strong: Boolean(adult.form), gap: 34, at: 12, spoken: `${adult.name}, ${adult.relation}`,
    right: `${takenOf(adult)} of 6`,
  });
  const y = lane.y + 16;
  lane.placement.block(0, y - 1, sheet.edge, y + BAND + 1);
  sheet.rule(y + BAND / 2);
  adult.standing.forEach((standing, i) => drawStanding(sheet, lane, adult, standing, adult.standing[i + 1], y));
  [...adult.strokes, ...(sheet.ghosts ? adult.ghosts : [])].filter(one => one !== adult.form).forEach(one => drawStroke(sheet, lane, adult, one, y));
  if (adult.form) drawForm(sheet, lane, adult, y);
  drawNames(sheet, lane, adult, y);
  strokeWords(sheet, lane, adult, y);
  drawLadder(sheet, lane, adult, y + BAND + 5);
  sheet.y = y + BAND + 5 + 6 * RUNG + (sheet.narrow ? 6 : 8);
  sheet.finish(lane);
}

function drawStanding(sheet, lane, adult, standing, next, y) {
  const x0 = Math.max(0, sheet.scale.before(standing.from));
  const x1 = Math.min(next ? sheet.scale.before(next.from) : sheet.edge, sheet.edge);
  const hatched = ['evidenced', 'contested'].includes(standing.standing);
  const outlined = ['denied', 'contested'].includes(standing.standing);
  sheet.mark(lane, {
    id: `standing-${adult.id}-${standing.from}`, x: x0, y: y + BAND / 2, item: standing, adult, day: standing.from, known: standing.from,
    kind: 'Household', claims: adult.strokes.filter(one => one.known <= standing.from).map(one => one.claim), agency: '',
    hit: [x0, y - 1, Math.max(x1, x0 + 10), y + BAND + 1],
    words: `From ${shortDay(standing.from)}, ${adult.name}: ${STANDING_WORDS[standing.standing]}; ${count(standing.voices, 'voice')} for it`,
  },
  standing.standing === 'declared' && box(x0, y, x1, y + BAND, 'declared'),
  standing.standing === 'checked-elsewhere' && path(`M${x0} ${y + BAND / 2}H${x1}`, 'elsewhere'),
  (hatched || outlined) && box(x0, y, x1, y + BAND, 'blank'),
  hatched && box(x0, y, x1, y + BAND, 'evidenced'),
  outlined && box(x0, y + 0.7, x1, y + BAND - 0.7, 'outlined'));
}

const strokeOf = (stroke, x, y) => ({
  'points-to': path(`M${x - 4} ${y + BAND + 3}L${x + 4} ${y - 3}`, 'stroke'),
  declares: path(`M${x} ${y - 3}V${y + BAND + 3}`, 'stroke'),
  denies: path(`M${x - 3.500} ${y - 3}l7 7M${x + 3.500} ${y - 3}l-7 7`, 'stroke thin'),
  'checked-away': path(`M${x - 4} ${y + 3}l3 4 6-9`, 'stroke thin'),
}[stroke.weight]);

const strokeMark = (stroke, x, y) => ({
  id: `stroke-${stroke.claim}-${stroke.sign}`, x, y: y + BAND / 2, item: stroke, ghost: stroke.ghost, day: stroke.day, known: stroke.known,
  kind: 'Household', claims: [stroke.claim], agency: CLAIMS[stroke.claim] ? CLAIMS[stroke.claim].agency : '',
  words: `${capital(whenWords(stroke.happened))}, ${SIGN_WORDS[stroke.sign] || plainWords(stroke.sign)}: ${stroke.sentence}`,
});

function drawStroke(sheet, lane, adult, stroke, y) {
  const x = sheet.scale.x(stroke.day);
  const quiet = stroke.weight === 'points-to' && (lastUpTo(adult.standing, stroke.known) || {}).standing === 'declared';
  sheet.mark(lane, { ...strokeMark(stroke, x, y), hit: [x - 7, y - 5, x + 7, y + BAND + 5] },
    quiet ? path(`M${x} ${y + BAND}v3`, 'stroke thin') : strokeOf(stroke, x, y));
}

function drawForm(sheet, lane, adult, y) {
  const x = sheet.scale.x(adult.form.day);
  lane.placement.block(x - 9, y - 14, x + 9, y + BAND + 3);
  sheet.mark(lane, { ...strokeMark(adult.form, x, y), cls: 'the-form', hit: [x - 12, y - 10, x + 12, y + 18] }, form(x, y + 5));
  sheet.draw(lane, lane.placement.put(['next-of-kin form', 'next of kin'],
    [{ x: x + 12, y: y - 5 }, { x: x - 12, y: y - 5, anchor: 'end' }], { size: 12, bold: true, cls: 'words halo' }));
}

/* Nobody is called by a name that these eyes did not have: each name stands where it began. */
function drawNames(sheet, lane, adult, y) {
  adult.names.forEach((one, i) => {
    if (adult.names.length === 1 && adult.parent) return;
    const x = sheet.scale.x(latest(one.from, REPLAY.from));
    sheet.draw(lane, i > 0 && path(`M${x} ${y - 4}V${y}`, 'name-tick'), lane.placement.put(
      shorter(unnamed(one.name), 24, 14), [{ x: x + 2, y: y - 5 }, { x: x - 2, y: y - 5, anchor: 'end' }, { x: x + 2, y: y - 17 }],
      { size: 12, cls: 'words called halo' }));
  });
}

function strokeWords(sheet, lane, adult, y) {
  let before = '';
  if (adult.now && adult.now.standing === 'declared') return;
  adult.strokes.filter(one => one !== adult.form && one.weight !== 'declares').forEach(one => {
    const words = SIGN_WORDS[one.sign] || plainWords(one.sign);
    if (words === before) return;
    const x = sheet.scale.x(one.day);
    const node = lane.placement.put([words],
      [{ x: x + 3, y: y - 5 }, { x: x + 5, y: y - 5, anchor: 'end' }, { x, y: y - 17, anchor: 'middle' }], { size: 11, cls: 'quiet halo' });
    if (node) before = words;
    sheet.draw(lane, node);
  });
}

/* Six rungs from below: the step is dark on its day and pale after; what is owed runs thin to its limit, hatched beyond. */
function drawLadder(sheet, lane, adult, y) {
  const anchor = Math.max(2, sheet.scale.x(latest(adult.names[0].from, REPLAY.from)));
  const worst = adult.ladder.filter(step => step.over > 0).sort((a, b) => b.over - a.over);
  const open = adult.ladder.filter(step => !step.done).map(step => step.words);
  sheet.mark(lane, {
    id: `ladder-${adult.id}`, x: anchor, y: y + 3 * RUNG, item: adult, adult, day: adult.names[0].from, known: adult.names[0].from,
    kind: 'Ladder', claims: [], agency: '', hit: [anchor - 4, y - 1, sheet.edge, y + 6 * RUNG + 1],
    words: `Ladder of ${adult.name}: ${takenOf(adult)} of 6 taken${open.length ? `; not yet: ${open.join(', ')}` : ''}`
      + worst.map(step => `; ${step.words}: ${step.over} working days over`).join(''),
  }, path(`M${anchor} ${y - 1}v${6 * RUNG + 2}`, 'stile'), adult.ladder.map((step, i) => rung(sheet, step, anchor, y + (5 - i) * RUNG)));
  if (worst.length) {
    const text = worst.map(step => `${step.words}: ${step.over} over`);
    const x = Math.max(anchor + 8, sheet.scale.x(worst[0].due) + 6);
    const row = y + 3 * RUNG + 4;
    sheet.draw(lane, lane.placement.put(
      [`${worst[0].words}: ${count(worst[0].over, 'working day')} over${worst.length > 1 ? `, and ${worst.length - 1} more` : ''}`, text[0]],
      [{ x: anchor - 7, y: row, anchor: 'end' }, { x, y: row }, { x: sheet.edge - 4, y: row, anchor: 'end' }], { size: 11.5, bold: true, cls: 'words over-hatch' }));
  }
}

function rung(sheet, step, anchor, y) {
  const { scale, edge } = sheet;
  const mid = y + RUNG / 2, nodes = [];
  const end = step.done ? scale.x(latest(step.done, REPLAY.from)) : edge;
  if (step.asked) {
    const asked = scale.x(latest(step.asked, REPLAY.from)), due = scale.x(step.due);
    nodes.push(path(`M${asked} ${mid}H${Math.min(due, end)}`, 'owed'));
    if (due <= edge) nodes.push(path(`M${due} ${y + 0.5}v${RUNG - 1}`, 'rung-limit'));
    if (step.over > 0) nodes.push(box(due, y + 1, end, y + RUNG - 1, 'overdue'));
  } else if (!step.done) {
    nodes.push(path(`M${anchor} ${mid}H${edge}`, 'rung-open'));
  }
  if (step.done) nodes.push(box(end, y + 1, edge, y + RUNG - 1, 'rung-after'), box(end - 2.5, y + 0.5, end + 2.5, y + RUNG - 0.5, 'rung-done'));
  return nodes;
}
