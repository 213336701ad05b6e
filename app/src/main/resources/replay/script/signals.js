/* Signals are flags: planted on the day they stood; their line runs until the ground of them fell away. One row for each
   kind of signal, so that the same question asked of many things reads as one question. */
const FLAG_ROW = 17;
const FLAGS_TOUCH = 13; // px

function drawSignals(sheet) {
  const { view, expanded } = sheet;
  const shown = view.signals.filter(one => expanded.has('signals') || one.severity !== 'note');
  sheet.chapter('Signals', ['what is asked; the line', 'runs while unanswered'], 6);
  const start = sheet.y;
  const kinds = [...new Set(shown.map(one => one.code))].map(code => signalKind(shown.filter(one => one.code === code)));
  for (const severity of SEVERITIES) drawKinds(sheet, severity, kinds.filter(kind => kind.severity === severity));
  if (!shown.length) emptyLine(sheet, 'none that these eyes could raise by this day');
  sheet.y = Math.max(sheet.y, start + (sheet.narrow ? 0 : 44));
  more(sheet, 'signals', view.signals.length - shown.length, 'note', 'notes');
}

function signalKind(signals) {
  const severity = SEVERITIES.find(one => signals.some(signal => signal.severity === one));
  return { signals: signals.sort((a, b) => a.opened.localeCompare(b.opened)), severity, first: signals[0].opened };
}

function drawKinds(sheet, severity, kinds) {
  if (!kinds.length) return;
  const lane = sheet.lane(`signals-${severity}`, sheet.narrow ? severity : '', { spoken: `${capital(severity)} signals`, gap: 14 });
  const rows = [];
  kinds.sort((a, b) => a.first.localeCompare(b.first)).forEach(kind => {
    const reach = kindReach(sheet, kind);
    const row = rows.findIndex(end => end + 8 < reach.from);
    const use = row < 0 ? rows.push(0) - 1 : row;
    rows[use] = reach.to;
    drawKind(sheet, lane, kind, lane.y + use * FLAG_ROW + 15, reach);
  });
  sheet.y = lane.y + rows.length * FLAG_ROW + (sheet.narrow ? 4 : 2);
  sheet.finish(lane);
}

const flagX = (sheet, signal) => sheet.scale.x(latest(signal.opened, REPLAY.from));
const lineEnd = (sheet, signal) => Math.min(signal.closed ? sheet.scale.x(signal.closed) : sheet.edge, sheet.edge);

/* How far a kind reaches with its name, which stands after the first flag or, where there is no room, before it. */
function kindReach(sheet, kind) {
  const bunches = bunch(sheet, kind.signals);
  const x = bunches[0].x, open = kind.signals.filter(one => !one.closed).length;
  const longest = Math.max(...kind.signals.map(one => one.days));
  const many = kind.signals.length > 1 ? ` × ${kind.signals.length}` : '';
  const days = open && longest >= 20 ? `, ${longest} days` : '';
  const name = capital(plainWords(kind.signals[0].code)) + many;
  const last = Math.max(...kind.signals.map(one => lineEnd(sheet, one)), bunches.at(-1).x + 15);
  const room = (bunches[1] ? bunches[1].x : sheet.edge) - x - 20;
  for (const text of [name + days, name]) {
    const width = measure(text, 11.5, kind.severity === 'urgent');
    if (width < room) return { bunches, text, at: x + 16, from: x - 4, to: Math.max(last, x + 18 + width) };
    const back = x + 13 > sheet.edge ? 17 : 5;
    if (x - width - back - 3 > 0) return { bunches, text, at: x - width - back, from: x - width - back - 5, to: last };
  }
  return { bunches, text: '', at: x, from: x - 4, to: last };
}

/* Flags that would stand on each other are one flag with their number. */
function bunch(sheet, signals) {
  const bunches = [];
  signals.forEach(signal => {
    const x = flagX(sheet, signal), before = bunches.at(-1);
    if (before && x - before.x < FLAGS_TOUCH) before.signals.push(signal);
    else bunches.push({ x, signals: [signal] });
  });
  return bunches;
}

function drawKind(sheet, lane, kind, y, reach) {
  kind.signals.slice().reverse().forEach(signal => sheet.draw(lane, silence(sheet, signal, y)));
  reach.bunches.forEach(one => drawFlag(sheet, lane, one, y));
  if (reach.text) {
    sheet.draw(lane, svg('text', { x: reach.at, y: reach.at < reach.bunches[0].x ? y - 2 : y - 4, 'font-size': 11.5, class: `words halo${kind.severity === 'urgent' ? ' bold' : ''}` }, reach.text));
  }
}

function silence(sheet, signal, y) {
  const end = lineEnd(sheet, signal);
  return [path(`M${flagX(sheet, signal)} ${y}H${end}`, `silence ${signal.severity}`),
    signal.closed ? svg('circle', { cx: end, cy: y, r: 2.400, class: `stop ${signal.severity}` }) : path(`M${end - 5} ${y - 3.500}l4 3.500-4 3.500`, `silence ${signal.severity}`)];
}

const signalState = signal => (signal.closed ? `until ${shortDay(signal.closed)}, ${count(signal.days, 'day')}` : `open for ${count(signal.days, 'day')}`);
const signalWords = signal => `${shortDay(signal.opened)}, ${signal.severity}: ${signal.now.sentence} Asks: ${signal.now.question}`;

function drawFlag(sheet, lane, { x, signals }, y) {
  const severity = SEVERITIES.find(one => signals.some(signal => signal.severity === one));
  const [first] = signals;
  const many = signals.length > 1;
  sheet.mark(lane, {
    id: `signal-${first.code}-${first.key}`, x, y: y - 6, item: first, signals, day: first.opened, known: first.opened, kind: 'Signal', agency: '',
    cls: severity, claims: [...new Set(signals.flatMap(signal => signal.now.claims))], hit: [x - 4, y - 15, x + 18, y + 4],
    words: many ? `${count(signals.length, 'signal')}, ${plainWords(first.code)}. ${signals.map(signalWords).join(' ')}` : signalWords(first),
    more: signals.map(signalState).join('; '),
  },
  path(`M${x} ${y - 13}V${y}`, `pole ${severity}`), FLAGS[severity](x, y, x + 13 > sheet.edge ? -1 : 1),
  many && svg('text', { x: x + (severity === 'urgent' ? 3 : 2) - (x + 13 > sheet.edge ? 11 : 0), y: y - 5, 'font-size': 8.5, class: 'flag-count' }, String(signals.length)));
}

/* A line in place of a lane, where there is nothing to draw. */
function emptyLine(sheet, text) {
  sheet.body.append(svg('text', { x: 6, y: sheet.y + 14, class: 'quiet', 'font-size': 12 }, text));
  sheet.y += 22;
}

/* The control that opens what is folded away, or folds it again. */
function more(sheet, section, hidden, one, many, rest = '') {
  if (!hidden && !sheet.expanded.has(section)) return;
  sheet.labels.push({ y: sheet.y, cls: 'more', section,
    text: sheet.expanded.has(section) ? `fold ${many}` : `show ${count(hidden, one, many)}${rest}` });
  sheet.y += 24;
}
