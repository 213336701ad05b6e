/* Signals are flags: planted on the day they stood, and their line runs until the ground of them fell away. */
const FLAG_ROW = 17;

function drawSignals(sheet) {
  const { view, expanded } = sheet;
  const all = view.signals.slice().sort((a, b) =>
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.opened.localeCompare(b.opened));
  const shown = all.filter(one => expanded.has('signals') || one.severity !== 'note');
  sheet.chapter('Signals', ['what is asked; the line', 'runs while unanswered'], 6);
  const start = sheet.y;
  for (const severity of SEVERITIES) drawFlags(sheet, severity, shown.filter(one => one.severity === severity));
  if (!shown.length) emptyLine(sheet, 'none that these eyes could raise by this day');
  sheet.y = Math.max(sheet.y, start + (sheet.narrow ? 0 : 44));
  more(sheet, 'signals', all.length - shown.length, 'note', 'notes');
}

function drawFlags(sheet, severity, signals) {
  if (!signals.length) return;
  const lane = sheet.lane(`signals-${severity}`, sheet.narrow ? severity : '', { spoken: `${capital(severity)} signals`, gap: 14 });
  const rows = [];
  signals.forEach(signal => {
    const x = sheet.scale.x(latest(signal.opened, REPLAY.from));
    const end = signal.closed ? sheet.scale.x(signal.closed) : sheet.edge;
    const label = flagLabel(signal, x, end, sheet.edge);
    const from = Math.min(x, label.x0) - 3, to = Math.max(end, x + 15, label.x1) + 6;
    const row = rows.findIndex(taken => !taken.some(([a, b]) => from < b && to > a));
    const use = row < 0 ? rows.push([]) - 1 : row;
    rows[use].push([from, to]);
    drawFlag(sheet, lane, signal, x, Math.min(end, sheet.edge), lane.y + use * FLAG_ROW + 15, label);
  });
  sheet.y = lane.y + rows.length * FLAG_ROW + (sheet.narrow ? 4 : 2);
  sheet.finish(lane);
}

/* The name of the signal: on its own line where that is long enough, else after it, else before the flag. */
function flagLabel(signal, x, end, edge) {
  const days = signal.days >= 20 ? `, ${signal.days} days` : '';
  for (const text of [plainWords(signal.code) + days, clip(plainWords(signal.code), 24)]) {
    const width = measure(text, 11.5, signal.severity === 'urgent');
    if (x + 17 + width <= Math.min(Math.max(end, x + 17 + width), edge)) return { text, x: x + 16, x0: x, x1: x + 18 + width };
    if (x - width - 6 > 0) return { text, x: x - width - 5, x0: x - width - 7, x1: x };
  }
  return { text: '', x, x0: x, x1: x };
}

function drawFlag(sheet, lane, signal, x, end, y, label) {
  const state = signal.closed ? `until ${shortDay(signal.closed)}, ${signal.days} days` : `still open after ${signal.days} days`;
  const raised = signal.versions.filter((version, i, all) => i > 0 && all[i - 1].severity !== version.severity);
  sheet.mark(lane, {
    id: `signal-${signal.key}`, x, y: y - 6, item: signal, day: signal.opened, known: signal.opened, kind: 'Signal', agency: '',
    cls: signal.severity, claims: signal.now.claims, hit: [x - 4, y - 15, Math.max(x + 20, label.x1), y + 4],
    words: `${shortDay(signal.opened)}, ${signal.severity}: ${signal.now.sentence} Asks: ${signal.now.question}`, more: state,
  },
  path(`M${x} ${y}H${end}`, `silence ${signal.severity}`),
  path(`M${x} ${y - 13}V${y}`, `pole ${signal.severity}`),
  FLAGS[signal.severity](x, y),
  raised.map(version => path(`M${sheet.scale.x(version.day)} ${y - 5}v7`, `pole ${signal.severity}`)),
  signal.closed ? svg('circle', { cx: end, cy: y, r: 2.400, class: `stop ${signal.severity}` }) : path(`M${end - 5} ${y - 3.500}l4 3.500-4 3.500`, `silence ${signal.severity}`),
  label.text && svg('text', { x: label.x, y: y - 4, 'font-size': 11.5, class: `words halo${signal.severity === 'urgent' ? ' bold' : ''}` }, label.text));
}

/* A line in place of a lane, where there is nothing to draw. */
function emptyLine(sheet, text) {
  sheet.body.append(svg('text', { x: 4, y: sheet.y + 14, class: 'quiet', 'font-size': 12 }, text));
  sheet.y += 22;
}

/* The control that opens what is folded away, or folds it again. */
function more(sheet, section, hidden, one, many, rest = '') {
  if (!hidden && !sheet.expanded.has(section)) return;
  sheet.labels.push({ y: sheet.y, cls: 'more', section,
    text: sheet.expanded.has(section) ? `fold ${many}` : `show ${count(hidden, one, many)}${rest}` });
  sheet.y += 22;
}
