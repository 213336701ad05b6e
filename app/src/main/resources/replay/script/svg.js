/* Elements are made one by one and text is set as text, so that no record can become markup. */
const SVG = 'http://www.w3.org/2000/svg';
const fill = (node, attributes, children) => {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value !== undefined && value !== null && value !== false) node.setAttribute(name, value);
  }
  node.append(...children.flat(9).filter(child => child !== null && child !== undefined && child !== false));
  return node;
};
const svg = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);
const html = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
const byId = id => document.getElementById(id);
const path = (d, cls) => svg('path', { d, class: cls });
const box = (x0, y0, x1, y1, cls) =>
  svg('rect', { x: x0, y: y0, width: Math.max(0, x1 - x0), height: Math.max(0, y1 - y0), class: cls });

/* As in a score: the lane says who, the head says what. */
const NOTEHEADS = {
  circle: (x, y) => svg('circle', { cx: x, cy: y, r: 4.6, class: 'full' }),
  house: (x, y) => path(`M${x - 5} ${y + 5}v-5.4l5-4.8 5 4.8v5.400z`, 'full'),
  diamond: (x, y) => path(`M${x} ${y - 6}l6 6-6 6-6-6z`, 'full'),
  sheet: (x, y) => path(`M${x - 4} ${y - 5.500}h5l3.200 3.200v7.800h-8.200z`, 'open'),
  call: (x, y) => path(`M${x - 5} ${y - 4.500}h10v7h-5.500l-3 3v-3h-1.500z`, 'open'),
  law: (x, y) => path(`M${x - 4.500} ${y - 5}h9v5.500q0 3.500-4.500 5.300-4.500-1.800-4.500-5.300z`, 'full'),
  missed: (x, y) => [svg('circle', { cx: x, cy: y, r: 4.4, class: 'open' }), path(`M${x - 5.500} ${y + 5.500}L${x + 5.500} ${y - 5.500}`, 'open')],
};
const notehead = (shape, x, y) => (NOTEHEADS[shape] || NOTEHEADS.sheet)(x, y);

/* A small child, 24 by 40, seen from the front or from behind; the spine is dotted on the back. */
const BODY = 'M9.200 12.800Q6.200 13.400 5.200 16.200L2.300 23.300q-.5 1.600.8 2 1.100.3 1.700-1L7.500 18.600V27l-.8 9.600q0 1.600 1.700 1.600'
  + 't1.700-1.500L11.300 28.600h1.400l1.200 8.100q.1 1.500 1.700 1.500t1.700-1.600L16.500 27V18.600l2.700 5.700q.6 1.300 1.700 1 1.300-.4.8-2'
  + 'L18.800 16.200Q17.800 13.400 14.800 12.800z';
const BEHIND = { back: [[12, 18]], buttock: [[10, 26.5]], spine: [[12, 20]] };
const BEFORE = {
  head: [[12, 3.4]], scalp: [[12, 1.8]], forehead: [[12, 4]], face: [[12, 7]], cheek: [[8.9, 8.2]], eyelid: [[9.8, 6]],
  eye: [[14.2, 6]], conjunctiva: [[9.8, 6]], jaw: [[8.4, 10.2]], chin: [[12, 11]], lip: [[12, 9.4]], mouth: [[12, 9.4]],
  frenulum: [[12, 9]], nose: [[12, 7.2]], ear: [[17.6, 7]], neck: [[12, 12.8]], trunk: [[12, 20]], chest: [[12, 16.8]],
  abdomen: [[12, 22]], genitals: [[12, 27.4]], hip: [[8.4, 26]], shoulder: [[6.800, 15]], 'upper-arm': [[5.400, 17.8]],
  forearm: [[3.900, 21.4]], hand: [[3, 24.4]], thigh: [[8.8, 30]], 'lower-leg': [[8.6, 34.4]], 'knee-or-shin': [[8.6, 33]],
  leg: [[15.2, 32]], foot: [[8.6, 37.4]], ribs: [[9.4, 19]], nails: [[21, 24.4]],
  several: [[8, 16.5], [14.400, 20.500], [9, 31], [15.500, 34], [14, 5]],
};
const figureSides = sites => {
  const behind = sites.some(site => BEHIND[site]);
  const before = sites.some(site => BEFORE[site]) || !behind;
  return [...(before ? [BEFORE] : []), ...(behind ? [BEHIND] : [])];
};
const figureWidth = sites => figureSides(sites).length * 24;
const figure = (x, y, sites) => figureSides(sites).map((side, i, sides) =>
  svg('g', { transform: `translate(${x - 12 * sides.length + 24 * i} ${y})` },
    svg('circle', { cx: 12, cy: 6.6, r: 5.7, class: 'body' }), path(BODY, 'body'),
    side === BEHIND && path('M12 13.500V26', 'spine'),
    sites.flatMap(site => side[site] || []).map(([cx, cy]) => svg('circle', { cx, cy, r: 2.500, class: 'wound' }))));

/* The form: the only pictorial mark, for the moment somebody wrote down who the next of kin is. */
const form = (x, y) => [path(`M${x - 7} ${y - 10}h9l5 5v15h-14z`, 'form'), path(`M${x + 2} ${y - 10}v5h5M${x - 4} ${y - 1}h8M${x - 4} ${y + 3}h8M${x - 4} ${y + 7}h5`, 'form-lines')];

/* A flag flies to the right, and to the left where it would cross the cursor. */
const FLAGS = {
  urgent: (x, y, way = 1) => path(`M${x} ${y - 12}h${12 * way}l${-3.5 * way} 4 ${3.5 * way} 4h${-12 * way}z`, 'urgent-flag'),
  check: (x, y, way = 1) => path(`M${x} ${y - 12}l${10.5 * way} 4 ${-10.5 * way} 4z`, 'check-flag'),
  note: (x, y, way = 1) => svg('circle', { cx: x + 4 * way, cy: y - 8, r: 3.2, class: 'note-flag' }),
};
