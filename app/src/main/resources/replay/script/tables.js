/* The same as tables, for the same eyes and the same day. */
function fillTables(view, sheet, filter) {
  const marks = [...sheet.marks.values()].sort((a, b) => a.day.localeCompare(b.day) || a.kind.localeCompare(b.kind));
  const wanted = marks.filter(mark => (!filter.lane || mark.kind === filter.lane)
    && (!filter.agency || mark.agency.split(' ').includes(filter.agency)) && matches(`${mark.words} ${mark.more || ''}`, filter.find));
  byId('marks').tBodies[0].replaceChildren(...wanted.map(mark => markRow(view, mark)));
  let shown = 0, known = 0;
  for (const row of byId('claims').tBodies[0].rows) {
    const id = row.dataset.claim;
    if (view.knows(id)) known += 1;
    row.hidden = !view.knows(id) || Boolean(filter.agency && CLAIMS[id].agency !== filter.agency) || !matches(row.textContent, filter.find);
    if (!row.hidden) shown += 1;
  }
  byId('tables-about').textContent = `As known to ${inText(view.eye.name)} on ${longDay(view.at)}: ${wanted.length} of ${count(marks.length, 'mark')}, `
    + `${shown} of ${count(known, 'claim')}.`;
}

const matches = (text, find) => !find || text.toLowerCase().includes(find.toLowerCase());

function markRow(view, mark) {
  const open = html('button', { type: 'button', class: 'plain', 'data-open': mark.id }, restsOn(view, mark.claims).words || 'more');
  const cell = (...content) => html('td', { role: 'cell' }, ...content);
  return html('tr', { role: 'row', class: mark.ghost ? 'unknown' : '' },
    cell(mark.item && mark.item.happened ? whenWords(mark.item.happened) : shortDay(mark.day)),
    cell(mark.ghost ? 'not known to these eyes' : shortDay(mark.known)),
    cell(mark.kind),
    cell(mark.words, mark.more ? html('span', { class: 'meta' }, ` ${mark.more}`) : '', mark.kind === 'Ladder'
      ? html('span', { class: 'meta' }, ` ${mark.item.ladder.map(rungWords).join('; ')}.`) : ''),
    cell(open));
}
