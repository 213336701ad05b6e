/* Above the lanes: the calendar with the cursor's handle, and when zoomed the whole period with a window on it. */
const KNOB_WIDTH = 168;

function drawRail(scale, view) {
  const height = 46;
  const knobX = Math.min(Math.max(scale.x(view.at) + scale.px / 2 - KNOB_WIDTH / 2, 1), scale.width - KNOB_WIDTH - 1);
  const cursor = Math.min(scale.after(view.at), scale.width - 1);
  const knob = svg('g', {
    id: 'knob', class: 'knob', tabindex: 0, role: 'slider', 'aria-label': 'As known at', 'aria-valuemin': 0,
    'aria-valuemax': daysBetween(REPLAY.from, REPLAY.to), 'aria-valuenow': daysBetween(REPLAY.from, view.at), 'aria-valuetext': longDay(view.at),
  }, svg('rect', { x: knobX, y: 1, width: KNOB_WIDTH, height: 24, rx: 2 }),
  svg('text', { x: knobX + KNOB_WIDTH / 2, y: 17.5, 'text-anchor': 'middle', 'font-size': 13 }, `as known ${shortDay(view.at)}`),
  path(`M${knobX + 13} 9l-4 4 4 4M${knobX + KNOB_WIDTH - 13} 9l4 4-4 4`));
  return svg('svg', { width: scale.width, height, viewBox: `0 0 ${scale.width} ${height}`, role: 'group', 'aria-label': 'Calendar and cursor', class: 'rail-sheet' },
    calendar(scale, view), path(`M${cursor} 25V${height}`, 'cursor'), knob);
}

function calendar(scale, view) {
  const every = [1, 2, 3, 6].find(step => scale.px * 30.4 * step > 34) || 12;
  const nodes = [];
  months().forEach((month, i) => {
    const x = scale.before(latest(month, REPLAY.from));
    const [y, m] = parts(month);
    nodes.push(path(`M${x} 32V46`, 'grid'));
    if ((m - 1) % every && i) return;
    const later = month > view.at ? ' later' : '';
    const year = i === 0 || m === 1 || (every > 1 && m - every < 1);
    if (i === 0 && every > 1 && (m - 1) % every) return;
    nodes.push(svg('text', { x: x + 4, y: 42, 'font-size': 12.5, class: `month${later}` }, MONTHS[m - 1].slice(0, 3),
      year ? svg('tspan', { class: 'year', 'font-size': 11 }, ` ${y}`) : null));
  });
  return nodes;
}

function months() {
  const list = [];
  let [y, m] = parts(REPLAY.from);
  for (;;) {
    const month = `${y}-${String(m).padStart(2, '0')}-01`;
    if (month > REPLAY.to) return list;
    list.push(month);
    m += 1;
    if (m > 12) { m = 1; y += 1; }
  }
}

function drawOverview(width, view, seen) {
  const scale = new Scale(width, daysBetween(REPLAY.from, REPLAY.to) + 1, 2);
  const edge = scale.after(view.at), y = 20;
  const chain = clearSights(view.sights.filter(one => !one.ghost));
  const x0 = seen.left * width, x1 = Math.min(width, seen.right * width);
  return svg('svg', { width, height: 44, viewBox: `0 0 ${width} 44`, role: 'slider', tabindex: 0, id: 'window', 'aria-label': 'Window on the whole period',
    'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': Math.round(seen.left * 100), 'aria-valuetext': `from ${longDay(within(scale.dayAt(x0), REPLAY.from, REPLAY.to))}`, class: 'overview-sheet' },
  months().map(month => path(`M${scale.before(latest(month, REPLAY.from))} 2V34`, 'grid')),
  path(`M2 ${y}H${edge}`, 'base'),
  chain.map((one, i) => path(flare({ scale }, y, one, chain[i + 1] ? chain[i + 1].day : view.at).d, 'sight small')),
  view.injuries.filter(one => !one.ghost).map(one => svg('circle', { cx: scale.x(one.day), cy: 38, r: 2.4, class: 'wound' })),
  view.signals.filter(one => one.severity === 'urgent').map(one => path(`M${scale.x(latest(one.opened, REPLAY.from))} 2v8h5v-5h-5`, 'urgent-flag')),
  path(`M${edge} 0V44`, 'cursor'),
  svg('rect', { x: x0, y: 1, width: Math.max(8, x1 - x0), height: 42, class: 'window' }));
}
