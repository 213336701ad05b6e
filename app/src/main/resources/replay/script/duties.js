/* What was owed, by any agency, in one form: a pale bar to the limit, hatched beyond it, and a dot where it was done. */
const DUTY_ROW = 16;

/* Steps of a ladder are duties too; they already stand under the adult's band. */
const LADDER_DUTIES = new Set(['identify-adult', 'establish-residence', 'see-adult', 'interview-adult', 'check-adult-background']);

function drawDuties(sheet) {
  const { view, expanded } = sheet;
  sheet.chapter('Duties', 'owed by any agency', 40);
  const shown = view.duties.filter(duty => expanded.has('duties') || (!LADDER_DUTIES.has(duty.duty) && (duty.over > 0 || !duty.done || !duty.owned)));
  if (!shown.length) emptyLine(sheet, 'nothing late that these eyes knew of by this day');
  const owners = [...new Set(shown.map(duty => duty.owner))].sort((a, b) => agencyOrder(a) - agencyOrder(b));
  owners.forEach(owner => drawOwner(sheet, owner, shown.filter(duty => duty.owner === owner)));
  more(sheet, 'duties', view.duties.length - shown.length, `${count(view.duties.length - shown.length, 'duty', 'duties')} done in time, or on a ladder`, 'duties');
}

const agencyOrder = id => { const at = REPLAY.agencies.findIndex(agency => agency.id === id); return at < 0 ? 99 : at; };

function drawOwner(sheet, owner, duties) {
  const name = agencyName(owner);
  const lane = sheet.lane(`duties-${owner}`, name, { at: 1, spoken: `Duties, ${name}: ${duties.length}`, strong: sheet.view.eye.id === owner });
  const rows = [];
  alike(duties).forEach(bundle => {
    const told = rows.some(row => row.duty === bundle.items[0].duty);
    const span = dutySpan(sheet, bundle, told);
    let row = rows.find(one => (!told || one.duty === bundle.items[0].duty) && !one.taken.some(([a, b]) => span.from < b && span.to > a));
    if (!row) rows.push(row = { taken: [], y: lane.y + rows.length * DUTY_ROW + 4 });
    row.taken.push([span.from, span.to]);
    row.duty = bundle.items[0].duty;
    drawDuty(sheet, lane, bundle, span, row.y);
  });
  sheet.y = lane.y + rows.length * DUTY_ROW + 4;
  sheet.finish(lane);
}

/* Duties of one kind with one limit and one end are drawn once, with their number. */
function alike(duties) {
  const bundles = new Map();
  duties.sort((a, b) => a.started.localeCompare(b.started)).forEach(duty => {
    const key = [duty.duty, duty.due, duty.done].join();
    bundles.set(key, { items: [...(bundles.get(key) || { items: [] }).items, duty] });
  });
  return [...bundles.values()];
}

/* Where a duty and its words stand: after the bar, before it, or on its late stretch. A kind already told says only how late. */
function dutySpan(sheet, { items }, told) {
  const { scale, edge } = sheet;
  const [duty] = items;
  const x0 = Math.max(0, scale.x(latest(duty.started, REPLAY.from)));
  const due = Math.min(scale.x(duty.due), edge);
  const end = Math.min(duty.done ? scale.x(duty.done) : edge, edge);
  const last = Math.max(due, end) + 7;
  const what = capital(duty.what) + (items.length > 1 ? ` × ${items.length}` : '');
  const over = duty.over > 0 ? `${count(duty.over, 'working day')} over` : '';
  const brief = duty.over > 0 ? `${duty.over} over` : '';
  const nobody = duty.owned ? '' : ', nobody holds it';
  const join = (a, b) => (b ? `${a}: ${b}` : a) + nobody;
  const texts = told ? [brief + nobody] : [join(what, over), join(clip(what, 60), brief), join(clip(what, 44), brief), join(clip(what, 28), brief), join(clip(what, 16), brief)];
  for (const text of texts) {
    const width = measure(text, 11.5) + 4;
    if (last + width <= edge) return { x0, due, end, text, x: last, from: x0 - 3, to: last + width + 8 };
    if (x0 - width - 4 > 0) return { x0, due, end, text, x: x0 - width - 2, from: x0 - width - 8, to: last };
    if (duty.over > 0 && end - due > width + 10) return { x0, due, end, text, x: due + 6, from: x0 - 3, to: last, inside: true };
  }
  return { x0, due, end, text: '', x: x0, from: x0 - 3, to: last };
}

function dutyWords(duty) {
  const state = duty.done ? `done ${shortDay(duty.done)}` : duty.over > 0 ? 'not done' : 'not yet due';
  const over = duty.over > 0 ? `, ${count(duty.over, 'working day')} over` : '';
  return `${agencyName(duty.owner)}: ${duty.what}. From ${shortDay(duty.started)}, limit ${shortDay(duty.due)} (${duty.limit}); ${state}${over}`
    + (duty.owned ? '' : '. Nobody there holds it');
}

function drawDuty(sheet, lane, { items }, span, y) {
  const { x0, due, end } = span;
  const [duty] = items;
  sheet.mark(lane, {
    id: `duty-${duty.duty}-${duty.key}-${duty.started}`, x: x0, y: y + 5, item: duty, day: duty.started, known: duty.known, kind: 'Duty',
    claims: items.flatMap(one => [...one.because, ...(one.done ? one.dischargedBy : [])]), agency: duty.owner,
    hit: [x0 - 4, y - 2, Math.max(due, end) + 6, y + 12], words: items.map(dutyWords).join('. '),
  },
  box(x0, y + 1.5, Math.min(due, sheet.edge), y + 8.5, duty.owned ? 'duty' : 'duty unowned'),
  duty.over > 0 && box(due, y + 1.5, end, y + 8.5, 'overdue'),
  duty.due <= sheet.view.at && path(`M${due} ${y - 1}v12`, 'limit'),
  duty.done && svg('circle', { cx: end, cy: y + 5, r: 3, class: 'done' }),
  span.text && svg('text', { x: span.x, y: y + 9, 'font-size': 11.5, class: `words halo${span.inside ? ' over-hatch' : ''}` }, span.text));
}
