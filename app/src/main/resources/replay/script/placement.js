/* Words are placed only where they collide with nothing: as they are, then shortened, else left to the panel. */
const measure = (() => {
  const canvas = document.createElement('canvas').getContext('2d');
  const known = new Map();
  return (text, size, bold) => {
    const key = size + (bold ? 'b' : '') + text;
    if (!known.has(key)) {
      canvas.font = `${bold ? '700 ' : ''}${size}px Arial, "Liberation Sans", Helvetica, sans-serif`;
      known.set(key, canvas.measureText(text).width);
    }
    return known.get(key);
  };
})();

const clip = (text, length) => {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return (space > length * 0.5 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/, '') + '…';
};
const shorter = (text, ...lengths) => [...new Set([text, ...lengths.map(length => clip(text, length))])];

class Placement {
  constructor(left, right) {
    this.left = left;
    this.right = right;
    this.taken = [];
  }

  block(x0, y0, x1, y1) { this.taken.push([x0, y0, x1, y1]); }

  free([x0, y0, x1, y1]) {
    return x0 >= this.left && x1 <= this.right
      && !this.taken.some(([a, b, c, d]) => x0 < c && x1 > a && y0 < d && y1 > b);
  }

  /* Tries every text, longest first, at every spot {x, y, anchor}; gives the text node, or nothing when there is no room. */
  put(texts, spots, { size = 11.5, bold = false, cls = 'words' } = {}) {
    for (const text of texts) {
      const width = measure(text, size, bold);
      for (const { x, y, anchor = 'start' } of spots) {
        const x0 = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
        const rect = [x0 - 2, y - size + 1, x0 + width + 2, y + 2.5];
        if (this.free(rect)) {
          this.block(...rect);
          return svg('text', { x: x0, y, class: `${cls}${bold ? ' bold' : ''}`, 'font-size': size }, text);
        }
      }
    }
    return null;
  }

  /* Lines of text that stand together at one spot; nothing when any of them would collide. */
  putBlock(lines, { x, y, anchor = 'start' }, size = 11.5) {
    const laid = lines.map(([text, cls], i) => {
      const width = measure(text, size, cls.includes('bold'));
      const x0 = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
      const at = y + i * 13.5;
      return { text, cls, x0, at, rect: [x0 - 3, at - size + 1, x0 + width + 3, at + 2.5] };
    });
    if (!laid.every(line => this.free(line.rect))) return null;
    laid.forEach(line => this.block(...line.rect));
    return laid.map(line => svg('text', { x: line.x0, y: line.at, class: line.cls, 'font-size': size }, line.text));
  }
}
