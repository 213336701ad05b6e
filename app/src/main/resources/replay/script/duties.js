/* What was owed, by any agency, in one form: a pale bar to the limit, hatched beyond it, and a dot where it was done. */
const DUTY_ROW = 16;

/* Steps of a ladder are duties too, and already stand under the adult's band. */
const onLadder = (view, duty) => view.adults.some(adult =>
  adult.ladder.some(step => step.due === duty.due && step.owner === duty.owner) && (duty.key === adult.id || duty.what.includes('adult')));

function drawDuties(sheet) {
  const { view, expanded } = sheet;
  sheet.chapter('Duties', 'owed by any agency', 40);
  const shown = view.duties.filter(duty => expanded.has('duties') || (!onLadder(view, duty) && (duty.over > 0 || !duty.done || !duty.owned)));
  if (!shown.length) emptyLine(sheet, 'nothing late that these eyes knew of by this day');
  const owners = [...new Set(shown.map(duty => duty.owner))]
    .sort((a, b) => agencyOrder(a) - agencyOrder(b));
  owners.forEach(owner => drawOwner(sheet, owner, shown.filter(duty => duty.owner === owner)));
  more(sheet, 'duties', view.duties.length - shown.length, 'duty', 'duties', ' done in time, or on a ladder');
}

const agencyOrder = id => { const at = REPLAY.agencies.findIndex(agency => agency.id === id); return at < 0 ? 99 : at; };

function drawOwner(sheet, owner, duties) {
  const name = agencyName(owner);
  const lane = sheet.lane(`duties-${owner}`, name, { at: 1, spoken: `Duties, ${name}: ${duties.length}`, strong: sheet.view.eye.id === owner });
  const rows = [];
  duties.sort((a, b) => a.started.localeCompare(b.started)).forEach(duty => {
    const span = dutySpan(sheet, duty);
    const row = rows.findIndex(taken => !taken.some(([a, b]) => span.from < b && span.to > a));
    const use = row < 0 ? rows.push([]) - 1 : row;
    rows[use].push([span.from, span.to]);
    drawDuty(sheet, lane, duty, span, lane.y + use * DUTY_ROW + 4);
  });
  sheet.y = lane.y + rows.length * DUTY_ROW + 4;
  sheet.finish(lane);
}

/* Where a duty and its words stand: after the bar, before it, or on its late stretch. */
function dutySpan(sheet, duty) {
  const { scale, edge } = sheet;
  const x0 = Math.max(0, scale.x(latest(duty.started, REPLAY.from)));
  const due = Math.min(scale.x(duty.due), edge);
  const end = Math.min(duty.done ? scale.x(duty.done) : edge, edge);
  const last = Math.max(due, end) + 7;
  const over = duty.over > 0 ? `: ${count(duty.over, 'working day')} over` : '';
  const brief = duty.over > 0 ? `: ${duty.over} over` : '';
  const nobody = duty.owned ? '' : ', nobody holds it';
  const texts = [duty.what + over + nobody, duty.what + brief + nobody, clip(duty.what, 44) + brief, clip(duty.what, 28) + brief, clip(duty.what, 16) + brief];
  for (const text of texts) {
    const width = measure(text, 11.5) + 4;
    if (last + width <= edge) return { x0, due, end, text, x: last, from: x0 - 3, to: last + width + 8 };
    if (x0 - width - 4 > 0) return { x0, due, end, text, x: x0 - width - 2, from: x0 - width - 8, to: last };
    if (duty.over > 0 && end - due > width + 10) return { x0, due, end, text, x: due + 6, from: x0 - 3, to: last, inside: true };
  }
  return { x0, due, end, text: '', x: x0, from: x0 - 3, to: last };
}

function drawDuty(sheet, lane, duty, span, y) {
  const { x0, due, end } = span;
  const state = duty.done ? `done ${shortDay(duty.done)}` : duty.over > 0 ? 'not done' : 'not yet due';
  const over = duty.over > 0 ? `, ${count(duty.over, 'working day')} over` : '';
  sheet.mark(lane, {
    id: `duty-${duty.duty}-${duty.key}-${duty.started}`, x: x0, y: y + 5, item: duty, day: duty.started, known: duty.known, kind: 'Duty',
    claims: [...duty.because, ...(duty.done ? duty.dischargedBy : [])], agency: duty.owner,
    hit: [x0 - 4, y - 2, Math.max(due, end) + 6, y + 12],
    words: `${agencyName(duty.owner)}: ${duty.what}. From ${shortDay(duty.started)}, limit ${shortDay(duty.due)} (${duty.limit}); ${state}${over}${duty.owned ? '' : '. Nobody there holds it'}`,
  },
  box(x0, y + 1.5, Math.min(due, sheet.edge), y + 8.5, duty.owned ? 'duty' : 'duty unowned'),
  duty.over > 0 && box(due, y + 1.5, end, y + 8.5, 'overdue'),
  duty.due <= sheet.view.at && path(`M${due} ${y - 1}v12`, 'limit'),
  duty.done && svg('circle', { cx: end, cy: y + 5, r: 3, class: 'done' }),
  span.text && svg('text', { x: span.x, y: y + 9, 'font-size': 11.5, class: `words halo${span.inside ? ' over-hatch' : ''}` }, span.text));
}
