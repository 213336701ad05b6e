/* The child first: where they lived, when they were seen, and what was found on them. */
const FULL_HEIGHT = 27;
const FADES_IN = 10; // working days
const LONG_UNSEEN = 20; // days, from which the gap is counted in words

const SIGHT_WORDS = {
  'undressed-or-examined': 'examined or undressed', 'seen-alone': 'seen alone', seen: 'seen',
  obscured: 'seen, but obscured', 'not-examined': 'there, but not examined', 'not-seen': 'not seen',
};

function drawWhere(sheet) {
  const { view, scale } = sheet;
  const lane = sheet.lane('where', 'where, and plan', { spoken: `Where ${FIRST_NAME} lived, and plans` });
  const y = lane.y;
  for (const plan of view.plans()) {
    const x0 = scale.x(plan.from);
    const x1 = plan.to ? scale.x(plan.to) : sheet.edge;
    sheet.draw(lane, path(`M${x0} ${y + 1}v8M${x0} ${y + 5}H${x1}${plan.to ? 'm0-4v8' : ''}`, 'plan'));
    lane.placement.block(x0, y, x1, y + 9);
    sheet.draw(lane, lane.placement.put(['on a plan', 'plan'],
      [{ x: x0 - 4, y: y + 9, anchor: 'end' }, { x: x0 + 4, y: y + 19 }], { size: 11, cls: 'quiet' }));
  }
  view.away.forEach((stay, i) => drawStay(sheet, lane, stay, i));
  sheet.y = y + 28;
  sheet.finish(lane);
}

function drawStay(sheet, lane, stay, i) {
  const { view, scale } = sheet;
  const end = view.closureDay(stay);
  const x0 = Math.max(scale.before(stay.from), 0);
  const x1 = Math.min(end ? scale.after(end) : sheet.edge, sheet.edge);
  const ground = svg('rect', { x: x0, y: lane.y, width: Math.max(1, x1 - x0), height: 24, class: 'away' });
  sheet.ground.prepend(ground);
  sheet.grounds.push(ground);
  const days = daysBetween(stay.from, end || view.at);
  const hurt = view.injuries.filter(one => !one.ghost && one.day > stay.from && one.day < (end || view.at)).length;
  const quiet = days >= 14 && hurt === 0 ? `, no injury in ${days} days` : '';
  const label = lane.placement.put(
    [`with ${stay.with}${quiet}`, ...(quiet ? [`with ${clip(stay.with, 24)}${quiet}`, `no injury in ${days} days`] : []), `with ${stay.with}`, ...shorter(`with ${stay.with}`, 24, 14), 'away'],
    [{ x: x0 + 4, y: lane.y + 24 }, { x: x1 - 4, y: lane.y + 24, anchor: 'end' }, { x: x0 - 4, y: lane.y + 24, anchor: 'end' }], { size: 11.5 });
  sheet.mark(lane, {
    id: `away-${i}`, x: (x0 + x1) / 2, y: lane.y + 16, hit: [x0, lane.y + 12, Math.max(x1, x0 + 12), lane.y + 28], item: stay,
    words: `From ${shortDay(stay.from)}${end ? ` to ${shortDay(end)}` : ''}: ${FIRST_NAME} lived with ${stay.with}${quiet}`,
    kind: 'Where', day: stay.from, known: stay.known, claims: stay.claims, agency: '',
  }, label);
}

/* Height of the line so many days after a clear sight, which fades over ten working days. */
const fading = (height, days, fade) => Math.max(0.7, height * Math.pow(Math.max(0, 1 - days / fade), 1.7));

/* The outline of one flare, from a clear sight until the next one, the cursor, or its end. */
function flare(sheet, y, sight, until) {
  const height = FULL_SIGHT.has(sight.sight) ? FULL_HEIGHT : FULL_HEIGHT * 0.58;
  const fade = Math.max(1, daysBetween(sight.day, workingDaysAfter(sight.day, FADES_IN)));
  const days = Math.max(0, Math.min(fade, daysBetween(sight.day, until)));
  const x = sheet.scale.x(sight.day);
  const upper = [], lower = [];
  for (let i = 0; i <= 12; i++) {
    const at = days * i / 12;
    const h = fading(height, at, fade);
    upper.push(`${(x + at * sheet.scale.px).toFixed(1)} ${(y - h).toFixed(1)}`);
    lower.unshift(`${(x + at * sheet.scale.px).toFixed(1)} ${(y + h).toFixed(1)}`);
  }
  return { d: `M${upper.join('L')}L${lower.join('L')}z`, end: x + days * sheet.scale.px, height };
}

/* Clear sights one after the other: on one day the fullest counts. */
function clearSights(sights) {
  const days = new Map();
  sights.filter(one => CLEAR_SIGHT.has(one.sight)).forEach(one => {
    if (!days.has(one.day) || FULL_SIGHT.has(one.sight)) days.set(one.day, one);
  });
  return [...days.values()].sort((a, b) => a.day.localeCompare(b.day));
}

function drawSight(sheet) {
  const { view, scale } = sheet;
  const lane = sheet.lane('sight', 'sight', { sub: ['thins with every', 'day unseen'], spoken: `Sight of ${FIRST_NAME}`, at: 22, gap: 12 });
  const y = lane.y + FULL_HEIGHT + 7;
  const from = scale.x(REPLAY.from);
  if (!view.joint && sheet.ghosts) {
    const chain = clearSights(view.jointSights);
    sheet.draw(lane, chain.map((one, i) => path(flare(sheet, y, one, chain[i + 1] ? chain[i + 1].day : view.at).d, 'ghost-sight')));
  }
  const chain = clearSights(view.sights.filter(one => !one.ghost));
  if (!chain.length) sheet.draw(lane, path(`M${from} ${y}H${sheet.edge}`, 'lost'));
  chain.forEach((sight, i) => {
    const until = chain[i + 1] ? chain[i + 1].day : view.at;
    const shape = flare(sheet, y, sight, until);
    const x = scale.x(sight.day);
    const next = Math.min(scale.x(until), sheet.edge);
    sheet.draw(lane, path(shape.d, 'sight'), path(`M${x} ${y - shape.height}V${y + shape.height}`, 'struck'));
    lane.placement.block(x, y - shape.height, x + (shape.end - x) * 0.4, y + shape.height);
    if (next > shape.end + 2) sheet.draw(lane, path(`M${shape.end} ${y}H${next}`, 'lost'));
  });
  sheet.draw(lane, sightMarks(sheet, lane, y));
  chain.forEach((sight, i) => countUnseen(sheet, lane, y, sight, chain[i + 1]));
  sheet.y = y + FULL_HEIGHT + 6;
  sheet.finish(lane);
}

function countUnseen(sheet, lane, y, sight, next) {
  const days = daysBetween(sight.day, next ? next.day : sheet.view.at);
  if (days < LONG_UNSEEN) return;
  const x0 = sheet.scale.x(sight.day);
  const x1 = Math.min(next ? sheet.scale.x(next.day) : sheet.edge, sheet.edge);
  const spots = [-9, 19].flatMap(dy => [{ x: x1 - 5, y: y + dy, anchor: 'end' }, { x: (x0 + x1) / 2 + 6, y: y + dy, anchor: 'middle' }]);
  sheet.draw(lane, lane.placement.put([`${days} days`], spots, { size: 12, bold: days >= 28, cls: 'words halo' }));
}

function sightMarks(sheet, lane, y) {
  sheet.view.sights.forEach((sight, i) => {
    const x = sheet.scale.x(sight.day);
    const words = `${capital(whenWords(sight.happened))}: ${SIGHT_WORDS[sight.sight]} by ${sight.role}, ${agencyName(sight.agency)}`;
    sheet.mark(lane, {
      id: `sight-${sight.claim}`, x, y, item: sight, ghost: sight.ghost, day: sight.day, known: sight.known, kind: 'Sight', words,
      more: sight.words, claims: [sight.claim], agency: sight.agency, hit: [x - 7, y - 29, x + 7, y + 29],
    }, sightShape(sight, x, y));
    lane.placement.block(x - 6, y - 6, x + 6, y + 6);
  });
}

function sightShape(sight, x, y) {
  if (CLEAR_SIGHT.has(sight.sight)) {
    const height = FULL_SIGHT.has(sight.sight) ? FULL_HEIGHT : FULL_HEIGHT * 0.58;
    return sight.ghost ? path(`M${x} ${y - height}V${y + height}`, 'struck') : null;
  }
  const ring = svg('circle', { cx: x, cy: y, r: 5.4, class: 'ring' });
  return sight.sight === 'not-seen'
    ? [ring, path(`M${x - 5.500} ${y + 5.500}L${x + 5.500} ${y - 5.500}`, 'ring')]
    : [ring, path(`M${x - 5} ${y + 0.5}a5 5 0 0 0 10 0z`, 'half')];
}

/* Injuries: a figure for each, as near to its day as there is room, joined to it by a thread. */
function drawInjuries(sheet) {
  const { view } = sheet;
  const lane = sheet.lane('injuries', 'injuries', { sub: ['and how each was', 'explained'], spoken: 'Injuries and how each was explained', at: 30, gap: 16 });
  const ruler = lane.y + 12, top = ruler + 16;
  const drawn = view.injuries.filter(one => !one.ghost || sheet.ghosts);
  sheet.rule(ruler);
  lane.placement.right = sheet.edge;
  const spots = seat(sheet, drawn);
  drawn.forEach((injury, i) => {
    const half = figureWidth(injury.sites) / 2;
    lane.placement.block(spots[i] - half, top - 4, spots[i] + half, top + 42);
  });
  drawn.map((injury, i) => [injury, spots[i]]).sort(([a], [b]) => weightOf(b) - weightOf(a))
    .forEach(([injury, spot]) => drawInjury(sheet, lane, injury, spot, ruler, top));
  sheet.y = Math.max(top + 48, ...lane.placement.taken.map(([, , , y1]) => y1)) + 6;
  sheet.grounds.forEach(ground => ground.setAttribute('height', sheet.y - ground.getAttribute('y')));
  sheet.finish(lane);
}

/* Which injuries are worded first where there is not room for all. */
const weightOf = injury => (injury.ghost ? 10 : 0) + (injury.opinions.length ? 4 : 0) + (injury.differs ? 2 : 0) + (injury.accounts.length ? 1 : 0);

/* Seats figures from left to right without overlap, then pushes back whatever would stand beyond the cursor. */
function seat(sheet, injuries) {
  const spots = [], gap = 5;
  let free = 0;
  const half = injuries.map(one => figureWidth(one.sites) / 2);
  injuries.forEach((one, i) => {
    spots[i] = Math.max(sheet.scale.x(one.day), free + half[i]);
    free = spots[i] + half[i] + gap;
  });
  let limit = Math.max(sheet.edge, free > sheet.scale.width ? 0 : sheet.edge);
  for (let i = spots.length - 1; i >= 0; i--) {
    spots[i] = Math.max(half[i], Math.min(spots[i], limit - half[i]));
    limit = spots[i] - half[i] - gap;
  }
  return spots;
}

function drawInjury(sheet, lane, injury, x, ruler, top) {
  const day = sheet.scale.x(injury.day);
  const opinion = injury.opinions.at(-1);
  const account = injury.accounts.at(-1);
  const said = account ? `“${(account.words || account.what).replace(/^["“]|["”]$/g, '')}”` : 'no account recorded';
  const age = injury.ageInMonths === null ? '' : `, at ${count(injury.ageInMonths, 'month')}`;
  const site = injury.siteWords.join(', ') || 'place not recorded';
  sheet.mark(lane, {
    id: `injury-${injury.claims[0]}`, x, y: top + 20, item: injury, ghost: injury.ghost, day: injury.day, known: injury.known,
    kind: 'Injury', claims: injury.claims, agency: injury.agencies.join(' '),
    hit: [x - figureWidth(injury.sites) / 2 - 1, ruler - 6, x + figureWidth(injury.sites) / 2 + 1, top + 42],
    words: `${capital(whenWords(injury.happened))}${age}: ${site}. Explained: ${said}${opinion ? `. Opinion: ${opinion.what}` : ''}`,
    more: injury.words,
  },
  path(`M${day} ${ruler - 4}V${ruler + 4}L${x} ${top - 2}`, 'thread-to-day'), sheet.bracket(injury, ruler + 4),
  figure(x, top, injury.sites));
  if (injury.differs && !injury.ghost) drawDiffers(sheet, lane, injury, x, ruler);
  if (!injury.ghost) injuryWords(sheet, lane, injury, x, top, site, said, opinion);
  else if (sheet.ghosts) ghostWords(sheet, lane, injury, x, top, site);
}

/* What was found, how it was explained, and what was thought of it stand together, or not at all. */
function injuryWords(sheet, lane, injury, x, top, site, said, opinion) {
  const half = figureWidth(injury.sites) / 2 + 4;
  const lines = length => [[clip(site, length), 'words'], [clip(said, length + 6), 'words'], ...(opinion ? [[opinion.what, 'words plum bold']] : [])];
  const spots = [{ x: x + half, y: top + 12 }, { x: x - half, y: top + 12, anchor: 'end' }, { x, y: top + 53, anchor: 'middle' },
    { x: x + half - 8, y: top + 53, anchor: 'end' }, { x: x - half + 8, y: top + 53 },
    { x: x + half - 8, y: top + 95, anchor: 'end' }, { x: x - half + 8, y: top + 95 }];
  for (const length of [44, 30, 22]) {
    for (const spot of spots) {
      const node = lane.placement.putBlock(lines(length), spot);
      if (node) return sheet.draw(lane, node);
    }
  }
  sheet.draw(lane, opinion && lane.placement.put([opinion.what], [spots[2]], { size: 11, bold: true, cls: 'words plum' }));
}

function ghostWords(sheet, lane, injury, x, top, site) {
  const half = figureWidth(injury.sites) / 2 + 3;
  const spots = [{ x: x + half, y: top + 14 }, { x: x - half, y: top + 14, anchor: 'end' }, { x, y: top + 53, anchor: 'middle' },
    { x: x + half - 8, y: top + 53, anchor: 'end' }, { x, y: top + 95, anchor: 'middle' }];
  const who = injury.agencies.map(agencyName).join(', ');
  const block = length => [[clip(`not known here: ${site}`, length), 'ghost-words'], [clip(`known to ${who}`, length), 'ghost-words']];
  for (const length of [44, 30, 22]) {
    for (const spot of spots) {
      const node = lane.placement.putBlock(block(length), spot);
      if (node) return sheet.draw(lane, node);
    }
  }
  sheet.draw(lane, lane.placement.put(shorter(site, 16, 10), spots, { size: 11.5, cls: 'ghost-words' }));
}

/* Accounts that differ: an arc from the day the first was known to the day of the last, and how many. */
function drawDiffers(sheet, lane, injury, x, ruler) {
  const days = injury.accounts.map(account => account.known).sort();
  const x0 = Math.min(sheet.scale.x(days[0]), x - 11), x1 = Math.max(sheet.scale.x(days.at(-1)), x + 11);
  const kinds = new Set(injury.accounts.map(account => account.what)).size;
  sheet.draw(lane, path(`M${x0} ${ruler + 1}C${x0} ${ruler - 13} ${x1} ${ruler - 13} ${x1} ${ruler + 1}`, 'differ'),
    lane.placement.put([`≠ ${kinds} accounts`, `≠ ${kinds}`, '≠'],
      [0, 14, -14].map(dx => ({ x: (x0 + x1) / 2 + dx, y: ruler - 9, anchor: 'middle' })), { size: 12, bold: true, cls: 'words plum halo' }));
}
