/* The sheet a replay is drawn on: one scale of days for all lanes, the lanes in order, and every mark with its words. */
class Scale {
  constructor(width, days, pad) {
    this.pad = pad;
    this.width = width;
    this.px = (width - 2 * pad) / days;
  }
  x(day) { return this.pad + (dayNumber(day) - dayNumber(REPLAY.from) + 0.5) * this.px; }
  before(day) { return this.x(day) - this.px / 2; }
  after(day) { return this.x(day) + this.px / 2; }
  dayAt(x) { return isoOf(dayNumber(REPLAY.from) + Math.floor((x - this.pad) / this.px)); }
}

class Sheet {
  constructor(scale, view, { narrow = false, expanded = new Set(), selected = null, ghosts = true } = {}) {
    Object.assign(this, { scale, view, narrow, expanded, selected, ghosts });
    this.edge = Math.min(scale.after(view.at), scale.width);
    this.y = narrow ? 2 : 8;
    this.ground = svg('g', { class: 'ground', 'aria-hidden': 'true' });
    this.body = svg('g');
    this.grounds = [];
    this.labels = [];
    this.marks = new Map();
    this.laneList = [];
  }

  /* Starts a group of lanes, with its heading. */
  chapter(text, note, room = 28) {
    this.y += this.laneList.length ? 8 : 0;
    if (this.laneList.length) this.rule(this.y, 'chapter');
    this.labels.push({ y: this.y + (this.narrow ? 2 : 4), text, sub: note, cls: 'chapter' });
    this.y += this.narrow ? 22 : room;
  }

  rule(y, cls = 'base') {
    this.ground.append(path(`M0 ${y}H${cls === 'chapter' ? this.scale.width : this.edge}`, cls));
  }

  /* Opens a lane and gives the height where it starts; on a phone its label stands above it. */
  lane(id, label, { sub, strong, spoken, gap = 15, at = 0, right } = {}) {
    const y = this.y + (this.narrow ? gap : 0);
    this.labels.push({ y: this.narrow ? this.y : y + at, text: label, sub, right, cls: strong ? 'lane strong' : 'lane' });
    const node = svg('g', { class: 'lane', role: 'group', 'data-lane': id, 'aria-label': spoken || label });
    this.body.append(node);
    const lane = { id, node, y, label: spoken || label, marks: [], placement: new Placement(2, this.edge) };
    this.laneList.push(lane);
    return lane;
  }

  /* Puts a mark on a lane. `tell` gives what the panel says; `hit` is where a pointer finds it. */
  mark(lane, mark, ...shapes) {
    if (mark.ghost && !this.ghosts) return null;
    const [x0, y0, x1, y1] = mark.hit || [mark.x - 12, mark.y - 12, mark.x + 12, mark.y + 12];
    mark.node = svg('g', {
      class: `mark${mark.ghost ? ' ghost' : ''}${this.selected === mark.id ? ' chosen' : ''}${mark.cls ? ' ' + mark.cls : ''}`,
      'data-id': mark.id, tabindex: -1, role: 'button',
      'aria-label': mark.words + (mark.ghost ? '. Not known to these eyes.' : ''),
    }, svg('rect', { class: 'hit', x: x0, y: y0, width: x1 - x0, height: y1 - y0, rx: 3 }), shapes);
    mark.lane = lane;
    lane.node.append(mark.node);
    lane.marks.push(mark);
    this.marks.set(mark.id, mark);
    return mark;
  }

  draw(lane, ...nodes) { lane.node.append(...nodes.flat(9).filter(Boolean)); }

  /* The soft bracket of a date that its source leaves open, never past the cursor. */
  bracket(item, y) {
    if (item.happened.from === item.happened.to) return null;
    const x0 = this.scale.x(latest(item.happened.from, REPLAY.from));
    const x1 = Math.min(this.scale.x(earliest(item.happened.to, this.view.at)), this.edge);
    return x1 - x0 < 8 ? null : path(`M${x0} ${y - 2.500}q0 2.500 3 2.500H${x1 - 3}q3 0 3-2.500`, 'bracket');
  }

  finish(lane) {
    lane.marks.sort((a, b) => a.x - b.x);
    const first = lane.marks.find(mark => mark.id === this.selected) || lane.marks[0];
    if (first) first.node.setAttribute('tabindex', 0);
    if (!lane.marks.length) lane.node.removeAttribute('role');
    if (!lane.marks.length) lane.node.removeAttribute('aria-label');
  }
}
