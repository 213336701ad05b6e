/* What the drawing says, in words: what these eyes knew on the day, and what somebody else knew and they did not. */
const NAMED_AT_MOST = 3;

function sentence(view) {
  const held = recordsKnown('joint', view.at);
  const injuries = view.injuries.filter(one => !one.ghost).length;
  const day = html('b', {}, longDay(view.at));
  const lead = view.joint
    ? ['On ', day, ', the agencies together held ', html('b', {}, count(held, 'record')), ' and ', html('b', {}, count(injuries, 'injury or mark', 'injuries or marks')), '. ']
    : ['On ', day, `, ${inText(view.eye.name)} knew `, html('b', {}, `${view.records()} of the ${held} records`), ' then held, and ',
      html('b', {}, `${injuries} of ${count(view.injuriesHeld(), 'injury or mark', 'injuries or marks')}`), '. '];
  return [...lead, ...notKnown(view), lastSeen(view), household(view), standingSignals(view)];
}

const inText = name => (/^(the|all|an?)\b/i.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name);

/* The injuries that another agency knew of: the difference a reader must not miss. */
function notKnown(view) {
  const hidden = view.injuries.filter(one => one.ghost);
  if (!hidden.length) return [];
  const named = hidden.slice().sort((a, b) => weightOf(b) - weightOf(a) || b.day.localeCompare(a.day)).slice(0, NAMED_AT_MOST).map(one =>
    `${found(one)} (${whenWords(one.happened)}, ${one.agencies.map(agencyName).join(', ')})`);
  const rest = hidden.length - named.length;
  return [html('span', { class: 'difference' }, html('b', {}, 'Not known there: '), `${named.join('; ')}${rest ? `; and ${rest} more` : ''}. `,
    html('button', { type: 'button', class: 'plain', 'data-look': 'joint' }, 'See what all knew together'))];
}

/* What was found, and where, unless the words say that too. */
const found = injury => [injury.words, ...injury.siteWords.filter(site => !injury.words.toLowerCase().includes(site))].filter(Boolean).join(', ') || 'an injury';

function lastSeen(view) {
  const seen = view.lastClearSight();
  if (!seen) return `As far as these eyes knew, nobody had clearly seen ${FIRST_NAME}. `;
  const days = daysBetween(seen.day, view.at);
  return `${FIRST_NAME} was last clearly seen ${days === 0 ? 'that day' : `${count(days, 'day')} before`}, by ${seen.role}, ${inText(agencyName(seen.agency))}. `;
}

function household(view) {
  const adult = view.adults.filter(one => one.now && ['contested', 'evidenced'].includes(one.now.standing)).sort((a, b) => b.weight - a.weight)[0];
  if (!adult) return '';
  const voices = count(adult.now.voices, 'voice');
  return adult.now.standing === 'contested'
    ? `Whether ${adult.name} lives there is contested (${voices} for it). `
    : `${capital(adult.name)} is in the home by evidence only, declared by nobody (${voices}). `;
}

function standingSignals(view) {
  const open = view.signals.filter(one => !one.closed);
  const urgent = open.filter(one => one.severity === 'urgent').length;
  const check = open.filter(one => one.severity === 'check').length;
  if (!urgent && !check) return 'No question stands open.';
  const said = [urgent ? count(urgent, 'urgent question') : '', check ? count(check, 'check') : ''].filter(Boolean).join(' and ');
  return [html('b', { class: urgent ? 'urgent-words' : '' }, capital(said)), urgent + check === 1 ? ' stands open.' : ' stand open.'];
}
