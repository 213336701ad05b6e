/* What a review named later: shown only when asked for, thin, and apart from all that was known. */
function drawHindsight(sheet) {
  const { view, scale } = sheet;
  const named = REPLAY.opportunities.filter(one => one.date <= view.at);
  sheet.chapter('Hindsight', ['what a review named later']);
  if (!named.length) return emptyLine(sheet, 'nothing named up to this day');
  const lane = sheet.lane('hindsight', '', { spoken: 'Hindsight: opportunities a review named' });
  const rows = [];
  named.forEach((one, i) => {
    const x0 = scale.x(latest(one.from, REPLAY.from)), x1 = Math.min(scale.x(earliest(one.to, view.at)), sheet.edge);
    const asked = scale.x(one.date);
    const label = shorter(`${i + 1}. ${one.title}`, 48, 30, 18).find(text => asked + 8 + measure(text, 11.5) < sheet.edge
      || x0 - 8 - measure(text, 11.5) > 0) || String(i + 1);
    const width = measure(label, 11.5);
    const after = Math.max(asked, x1) + 8 + width < sheet.edge;
    const from = after ? x0 : x0 - width - 10, to = after ? Math.max(asked, x1) + width + 14 : Math.max(asked, x1) + 6;
    const row = rows.findIndex(end => end < from);
    const use = row < 0 ? rows.push(0) - 1 : row;
    rows[use] = to;
    const y = lane.y + 10 + use * 18;
    sheet.mark(lane, {
      id: `named-${one.id}`, x: asked, y, item: one, day: one.date, known: one.date, kind: 'Hindsight', claims: [], agency: '',
      words: `Hindsight, ${shortDay(one.date)}: ${one.title}`, more: one.why, hit: [Math.min(x0, asked) - 5, y - 8, Math.max(x1, asked) + 5, y + 8],
    }, path(`M${x0} ${y - 3}v6M${x0} ${y}H${x1}M${x1} ${y - 3}v6M${asked} ${y - 5}v10`, 'named'),
    svg('text', { x: after ? Math.max(asked, x1) + 8 : x0 - 8 - width, y: y + 4, class: 'quiet', 'font-size': 11.5 }, label));
  });
  sheet.y = lane.y + rows.length * 18 + 8;
  sheet.finish(lane);
}
