/* How to read the picture, drawn with the very shapes that it uses. */
function legend() {
  const small = (...nodes) => svg('svg', { width: 84, height: 30, viewBox: '0 0 84 30', 'aria-hidden': 'true' }, ...nodes);
  const bar = (cls, x) => box(x, 9, x + 18, 21, cls);
  const flareOf = (x, h) => path(`M${x} ${15 - h}Q${x + 5} ${15 - h * 0.2} ${x + 34} 14.500L${x + 34} 15.500Q${x + 5} ${15 + h * 0.2} ${x} ${15 + h}z`, 'sight');
  return [
    [small(flareOf(3, 14), path('M37 15H80', 'lost')), 'Sight: full height when seen alone or examined, lower when seen; gone in ten working days, then dots and the days counted'],
    [small(svg('circle', { cx: 20, cy: 15, r: 5.4, class: 'ring' }), path('M15 15.500a5 5 0 0 0 10 0z', 'half'), svg('circle', { cx: 54, cy: 15, r: 5.4, class: 'ring' }), path('M48.500 20.500L59.500 9.500', 'ring')), 'Seen but obscured or not examined; not seen. Neither renews the line'],
    [small(['circle', 'house', 'diamond'].map((shape, i) => notehead(shape, 12 + i * 28, 15))), 'Attended or examined; visit; meeting'],
    [small(['sheet', 'call', 'law', 'missed'].map((shape, i) => notehead(shape, 9 + i * 21, 15))), 'Record; call; police or court; not brought or no access'],
    [small(box(6, 7, 19, 23, 'full crowd'), svg('text', { x: 12.5, y: 19, class: 'crowd-count', 'text-anchor': 'middle', 'font-size': 11.5 }, '4'), notehead('circle', 34, 15), path('M34 15H78M78 11v8', 'tail')), 'Several within days; a tail: known only later'],
    [small(svg('g', { transform: 'translate(4 1) scale(.7)' }, figure(12, 0, ['cheek', 'chest'])), svg('g', { transform: 'translate(34 1) scale(.7)' }, figure(12, 0, ['back'])), svg('text', { x: 62, y: 20, class: 'words plum bold', 'font-size': 15 }, '≠')), 'Injury, from the front and from behind (dotted spine); accounts that differ'],
    [small(bar('declared', 0), bar('blank', 22), bar('evidenced', 22), bar('outlined', 44), bar('blank', 66), bar('evidenced', 66), bar('outlined', 66)), 'Lives there: declared, evidenced, denied; hatched and outlined is contested'],
    [small(form(14, 15), path('M40 22L50 8', 'stroke'), path('M64 10l7 7M71 10l-7 7', 'stroke thin')), 'Next-of-kin form; one piece of evidence; one denial'],
    [small([0, 1, 2, 3, 4, 5].map(i => box(10 + i * 11, 24 - i * 4, 80, 27 - i * 4, i < 3 ? 'rung-after' : 'none')), [0, 1, 2].map(i => box(8 + i * 11, 23.5 - i * 4, 13 + i * 11, 27.5 - i * 4, 'rung-done')), box(40, 11, 80, 15, 'overdue')), 'Ladder, from below: named, identified, lives here?, seen, interviewed, background checked; hatched is overdue'],
    [small(box(2, 11, 30, 18, 'duty'), path('M30 8v13', 'limit'), box(30, 11, 70, 18, 'overdue'), svg('circle', { cx: 70, cy: 14.5, r: 3, class: 'done' })), 'Duty: pale to its limit, hatched beyond it, a dot where done'],
    [small(path('M4 5V25', 'pole urgent'), FLAGS.urgent(4, 17), path('M34 5V25', 'pole check'), FLAGS.check(34, 17), FLAGS.note(60, 22)), 'Urgent: act today. Check: a named check within its clock. Note: shown'],
    [small(svg('g', { class: 'mark ghost' }, notehead('circle', 12, 15), notehead('house', 38, 15), notehead('diamond', 64, 15))), 'Dashed: somebody knew it that day, these eyes did not'],
  ].flatMap(([shape, words]) => [html('div', {}, html('dt', {}, shape), html('dd', {}, words))]);
}
