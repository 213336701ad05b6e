/* Signals are flags: planted on the day they stood; their line runs until the last of their grounds fell away. One lane for each
   kind of question, so that the same question asked of many things reads as one question; the rules that ask it are its grounds. */
const FLAG_ROW = 19;
const FLAGS_TOUCH = 13; // px
const SILENCE_IN_WORDS = 20; // days
const KINDS_AT_MOST = 16; // lanes before checks are folded; an urgent one never is

function drawSignals(sheet) {
  const { view, expanded } = sheet;
  const shown = view.signals.filter(one => expanded.has('signals') || one.severity !== 'note');
  sheet.chapter('Signals', 'a line runs while one stands', 40);
  const kinds = [...new Set(shown.map(one => one.question))].flatMap(question => localKinds(shown.filter(one => one.question === question))).map(signalKind);
  kinds.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || Number(b.open) - Number(a.open) || a.first.localeCompare(b.first));
  const main = expanded.has('signals') ? kinds : kinds.filter((kind, i) => kind.severity === 'urgent' || i < KINDS_AT_MOST);
  main.forEach(kind => drawKind(sheet, kind));
  if (!shown.length) emptyLine(sheet, 'none that these eyes could raise by this day');
  const folded = kinds.length - main.length, notes = view.signals.length - shown.length;
  more(sheet, 'signals', folded + notes, [folded && count(folded, 'more kind'), notes && count(notes, 'note')].filter(Boolean).join(' and '), 'notes');
}

/* Local questions, duties and records that disagree have nothing in common but their kind: each gets a lane of its own. */
const APART = new Set(['duty', 'records', 'failed-rule', 'local']);
const localKinds = signals => (APART.has(signals[0].question)
  ? [...new Set(signals.map(one => one.about))].map(about => signals.filter(one => one.about === about)) : [signals]);

function signalKind(signals) {
  const severity = SEVERITIES.find(one => signals.some(signal => signal.severity === one));
  return { signals: signals.sort((a, b) => a.opened.localeCompare(b.opened)), severity, first: signals[0].opened, open: signals.some(one => !one.closed) };
}

const flagX = (sheet, signal) => sheet.scale.x(latest(signal.opened, REPLAY.from));
const lineEnd = (sheet, signal) => Math.min(signal.closed ? sheet.scale.x(signal.closed) : sheet.edge, sheet.edge);

function drawKind(sheet, kind) {
  const { signals, severity } = kind;
  const name = laneName(signals[0]);
  const many = signals.length > 1 ? ` × ${signals.length}` : '';
  const lane = sheet.lane(`signals-${signals[0].question}-${APART.has(signals[0].question) ? signals[0].about : ''}`, name + many, { strong: severity === 'urgent', at: 1, spoken: `${capital(severity)} signals: ${name}${many}` });
  const y = lane.y + (sheet.narrow ? 16 : 14);
  const bunches = bunch(sheet, signals);
  signals.slice().reverse().forEach(signal => sheet.draw(lane, silence(sheet, signal, y)));
  bunches.forEach(one => { lane.placement.block(one.x - 2, y - 13, one.x + 13, y); drawFlag(sheet, lane, one, y); });
  signals.filter(signal => signal.days >= SILENCE_IN_WORDS).forEach(signal => countSilence(sheet, lane, signal, y));
  sheet.y = y + FLAG_ROW - 14;
  sheet.finish(lane);
}

const laneName = signal => capital(APART.has(signal.question) ? plainWords(signal.about) : signal.heading);

/* What it asks about, where the child has several: the adult by name, the injury by day. */
function aboutWords(view, signal) {
  if (signal.question === 'adult') {
    const keys = [signal.about, ...signal.now.grounds.map(one => one.key)];
    const names = new Set(view.adults.filter(adult => adult.records.some(record => keys.some(key => key === record || key.endsWith(`/${record}`)))).map(adult => adult.name));
    return [...names].join(', or ');
  }
  const injury = signal.question === 'injury' && view.injuries.find(one => one.key === signal.about);
  return injury ? shortDay(injury.day) : APART.has(signal.question) ? plainWords(signal.about) : '';
}

const signalName = (view, signal) => [capital(signal.heading), aboutWords(view, signal)].filter(Boolean).join(': ');

function countSilence(sheet, lane, signal, y) {
  const x = flagX(sheet, signal);
  sheet.draw(lane, lane.placement.put([`${signal.days} days`], [{ x: x + 16, y: y - 3 }], { size: 11.5, bold: signal.severity === 'urgent', cls: 'words halo' }));
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

function silence(sheet, signal, y) {
  const end = lineEnd(sheet, signal);
  return [path(`M${flagX(sheet, signal)} ${y}H${end}`, `silence ${signal.severity}`),
    signal.closed ? svg('circle', { cx: end, cy: y, r: 2.400, class: `stop ${signal.severity}` }) : path(`M${end - 5} ${y - 3.500}l4 3.500-4 3.500`, `silence ${signal.severity}`)];
}

const signalState = signal => (signal.closed ? `until ${shortDay(signal.closed)}, ${count(signal.days, 'day')}` : `open for ${count(signal.days, 'day')}`);
const groundNames = signal => signal.now.grounds.map(one => plainWords(one.code)).filter((one, i, all) => all.indexOf(one) === i).join(', ');
const signalWords = (view, signal) => `${shortDay(signal.opened)}, ${signal.severity}. ${signalName(view, signal)}. ${signal.now.sentence} Asks: ${signal.now.question} Grounds: ${groundNames(signal)}.`;

function drawFlag(sheet, lane, { x, signals }, y) {
  const severity = SEVERITIES.find(one => signals.some(signal => signal.severity === one));
  const [first] = signals;
  const many = signals.length > 1;
  sheet.mark(lane, {
    id: `signal-${first.question}-${first.about}-${first.opened}`, x, y: y - 6, item: first, signals, day: first.opened, known: first.opened, kind: 'Signal', agency: '',
    cls: severity, claims: [...new Set(signals.flatMap(signal => signal.now.claims))], hit: [x - 4, y - 15, x + 18, y + 4],
    words: many ? `${count(signals.length, 'signal')}, ${laneName(first)}. ${signals.map(one => signalWords(sheet.view, one)).join(' ')}` : signalWords(sheet.view, first),
    more: signals.map(signalState).join('; '),
  },
  path(`M${x} ${y - 13}V${y}`, `pole ${severity}`), FLAGS[severity](x, y, x + 13 > sheet.edge ? -1 : 1),
  many && svg('text', { x: x + (severity === 'urgent' ? 3 : 2) - (x + 13 > sheet.edge ? 11 : 0), y: y - 5, 'font-size': 8.5, class: 'flag-count' }, String(signals.length)));
}

/* A line in place of a lane, where there is nothing to draw. */
function emptyLine(sheet, text) {
  sheet.labels.push({ y: sheet.y, text, cls: 'empty' });
  sheet.y += 22;
}

/* The control that opens what is folded away, or folds it again. */
function more(sheet, section, hidden, what, all) {
  if (!hidden && !sheet.expanded.has(section)) return;
  sheet.labels.push({ y: sheet.y, cls: 'more', section,
    text: sheet.expanded.has(section) ? `fold ${all}` : `show ${what}` });
  sheet.y += 24;
}
