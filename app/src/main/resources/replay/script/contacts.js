/* One lane for each agency. Marks that would touch stand as a chord of two, or as one head with their number. */
const ROW = 23;
const NEAR = 10; // px
const LATE = 3; // days from happening to being known, beyond which the delay is drawn

function drawContacts(sheet) {
  const { view, expanded } = sheet;
  sheet.chapter('Contacts');
  const lanes = REPLAY.agencies.map(agency => ({
    agency, items: view.contacts.filter(item => item.agency === agency.id && (!item.ghost || sheet.ghosts)),
  }));
  const empty = lanes.filter(lane => !lane.items.length);
  lanes.filter(lane => lane.items.length || expanded.has('contacts')).forEach(lane => drawAgency(sheet, lane.agency, lane.items));
  more(sheet, 'contacts', empty.length, `${count(empty.length, 'agency', 'agencies')} without records by this day`, 'agencies');
}

function drawAgency(sheet, agency, items) {
  const own = sheet.view.eye.id === agency.id;
  const lane = sheet.lane(`contacts-${agency.id}`, agency.name, { strong: own, at: 3, spoken: `Contacts, ${agency.name}: ${count(items.length, 'mark')}` });
  const y = lane.y + (sheet.narrow ? 9 : ROW / 2);
  sheet.rule(y);
  chords(sheet, items).forEach(chord => drawChord(sheet, lane, chord, y));
  sheet.y = y + (sheet.narrow ? 10 : ROW / 2);
  sheet.finish(lane);
}

function chords(sheet, items) {
  const result = [];
  items.map(item => ({ item, x: sheet.scale.x(item.day) })).sort((a, b) => a.x - b.x).forEach(({ item, x }) => {
    const last = result.at(-1);
    if (last && x - last.x < NEAR && Boolean(last.items[0].ghost) === Boolean(item.ghost)) last.items.push(item);
    else result.push({ x: last && x - last.x < NEAR ? last.x + NEAR : x, items: [item] });
  });
  return result;
}

const contactWords = item => `${capital(whenWords(item.happened))}, ${agencyName(item.agency)}, ${plainWords(item.kind)}: ${item.sentence}`;

function drawChord(sheet, lane, chord, y) {
  const { x, items } = chord;
  const many = items.length > 2;
  const shapes = many ? crowd(x, y, items)
    : items.map((item, i) => notehead(item.shape, x, items.length === 2 ? y + (i ? 5.5 : -5.5) : y));
  const delays = many ? [] : items.map(item => tail(sheet, item, x, y));
  sheet.mark(lane, {
    id: `contact-${items[0].claims[0]}`, x, y, items, ghost: items[0].ghost, day: items[0].day, known: items[0].known,
    kind: 'Contact', claims: items.flatMap(item => item.claims), agency: items[0].agency,
    hit: [x - 9, y - 12, x + 9, y + 12],
    words: items.length === 1 ? contactWords(items[0]) : `${count(items.length, 'contact')}. ${items.map(contactWords).join('. ')}`,
  }, delays, many ? null : items.map(item => sheet.bracket(item, y + 9)), shapes);
}

/* Three or more within a week: a head for the week, with their number. */
const crowd = (x, y, items) => [
  svg('rect', { x: x - 6.5, y: y - 8, width: 13, height: 16, rx: 3, class: 'full crowd' }),
  svg('text', { x, y: y + 4, class: 'crowd-count', 'text-anchor': 'middle', 'font-size': 11.5 }, String(items.length)),
];

function tail(sheet, item, x, y) {
  if (daysBetween(item.happened.to, item.known) <= LATE) return null;
  const end = Math.min(sheet.scale.x(item.known), sheet.edge);
  return end - x < 8 ? null : path(`M${x} ${y}H${end}M${end} ${y - 4}v8`, 'tail');
}
