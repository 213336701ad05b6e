/* What some eyes knew on a day. Everything drawn and told goes through here, so that nothing known later can slip in. */
const DATA = JSON.parse(document.getElementById('data').textContent);
const REPLAY = DATA.document;
const CLAIMS = REPLAY.claims;
const JOINT = REPLAY.eyes[0];
const EYES = new Map(REPLAY.eyes.map(eye => [eye.id, eye]));
const AGENCIES = new Map(REPLAY.agencies.map(agency => [agency.id, agency]));
const CHILD = REPLAY.child;
const FIRST_NAME = CHILD.split(' ')[0];
const unnamed = name => name.replace(', unnamed', '');
const agencyName = id => (AGENCIES.has(id) ? AGENCIES.get(id).name : id);
const plainWords = code => code.replaceAll('-', ' ').replace('ten 4 facesp', 'TEN-4-FACESp');
const capital = text => text.charAt(0).toUpperCase() + text.slice(1);
const CLEAR_SIGHT = new Set(['seen', 'seen-alone', 'undressed-or-examined']);
const FULL_SIGHT = new Set(['seen-alone', 'undressed-or-examined']);
const SEVERITIES = ['urgent', 'check', 'note'];
const LADDER_WEIGHT = { contested: 60, evidenced: 50, denied: 40, declared: 15, 'checked-elsewhere': 5 };

/* The day on which some eyes first knew anything of each record. */
const RECORD_DAYS = new Map(REPLAY.eyes.map(eye => {
  const days = new Map();
  for (const [claim, day] of Object.entries(eye.known)) {
    const record = `${CLAIMS[claim].agency}/${CLAIMS[claim].record}`;
    if (!days.has(record) || day < days.get(record)) days.set(record, day);
  }
  return [eye.id, [...days.values()]];
}));
const recordsKnown = (eyesId, at) => RECORD_DAYS.get(eyesId).filter(day => day <= at).length;

const lastUpTo = (items, at, day = item => item.from) => items.filter(item => day(item) <= at).at(-1);
const recordOf = id => CLAIMS[id].agency + '/' + CLAIMS[id].record;

class View {
  constructor(eyesId, at) {
    this.at = at;
    this.eye = EYES.get(eyesId);
    this.joint = this.eye === JOINT;
    this.contacts = this.both('contacts').map(item => this.onDay(item));
    this.sights = this.both('sights').map(item => this.onDay(item)).sort((a, b) => a.day.localeCompare(b.day));
    this.jointSights = JOINT.sights.filter(item => item.known <= at).map(item => this.onDay(item));
    this.injuries = this.both('injuries').map(item => this.injury(this.onDay(item)))
      .sort((a, b) => a.day.localeCompare(b.day));
    this.away = this.eye.away.filter(stay => stay.known <= at && stay.from <= at);
    this.adults = this.eye.adults.filter(adult => adult.names.some(name => name.from <= at)).map(adult => this.adult(adult));
    this.duties = this.eye.duties.filter(duty => duty.known <= at && duty.started <= at).map(duty => this.duty(duty));
    this.signals = this.eye.signals.filter(signal => signal.opened <= at).map(signal => this.signal(signal));
  }

  knows(claim) { return this.eye.known[claim] <= this.at; }
  somebodyKnows(claim) { return JOINT.known[claim] <= this.at; }

  /* The eyes' own items, and as ghosts those that somebody else knew by this day. */
  both(list) {
    const own = this.eye[list].filter(item => item.known <= this.at);
    if (this.joint) return own;
    const ghosts = JOINT[list].filter(item => item.known <= this.at && !claimsOf(item).some(claim => this.knows(claim)));
    return [...own, ...ghosts.map(item => ({ ...item, ghost: true }))];
  }

  onDay(item) {
    return { ...item, day: within(standsOn(item.happened, item.known), REPLAY.from, this.at) };
  }

  injury(item) {
    const known = said => (item.ghost ? this.somebodyKnows(said.claim) : this.knows(said.claim));
    const findings = item.findings.filter(known);
    const accounts = item.accounts.filter(known);
    const opinions = item.opinions.filter(known);
    const sites = new Map(findings.flatMap(found => found.sites.map((site, i) => [site, found.siteWords[i]])));
    return {
      ...item, accounts, opinions,
      sites: [...sites.keys()],
      siteWords: [...sites.values()],
      words: [...new Set(findings.map(found => found.words).filter(Boolean))].join('; '),
      agencies: [...new Set([...findings, ...accounts, ...opinions].map(said => said.agency))],
      differs: new Set(accounts.map(account => account.what)).size > 1,
    };
  }

  adult(adult) {
    const names = adult.names.filter(name => name.from <= this.at);
    const standing = adult.standing.filter(one => one.from <= this.at);
    const strokes = adult.strokes.filter(one => one.known <= this.at)
      .map(one => this.onDay(one)).sort((a, b) => a.day.localeCompare(b.day));
    const ladder = adult.ladder.map(step => this.step(adult, step));
    const now = standing.at(-1);
    const form = strokes.find(one => one.sign === 'next-of-kin');
    const weight = (form ? 200 : 0) + (now ? LADDER_WEIGHT[now.standing] || 0 : 0) + strokes.length
      + (adult.parent ? 20 : 0) + (ladder.some(step => step.over > 0) ? 10 : 0);
    return { ...adult, name: unnamed(names.at(-1).name), names, standing, now, strokes, ladder, form, weight,
      ghosts: this.joint ? [] : this.othersStrokes(adult) };
  }

  /* Evidence about the same adult that others held and these eyes did not. */
  othersStrokes(adult) {
    const own = new Set(adult.strokes.map(one => one.claim));
    const match = JOINT.adults.find(one => one.id === adult.id || one.strokes.some(stroke => own.has(stroke.claim)));
    return match ? match.strokes
      .filter(one => one.known <= this.at && !this.knows(one.claim)).map(one => ({ ...this.onDay(one), ghost: true })) : [];
  }

  step(adult, step) {
    const done = step.done && step.done <= this.at ? step.done : null;
    const owed = this.eye.duties.find(duty => duty.due === step.due && duty.owner === step.owner && duty.key === adult.id)
      || this.eye.duties.find(duty => duty.due === step.due && duty.owner === step.owner);
    const told = step.claims.map(claim => this.eye.known[claim]).filter(Boolean).sort()[0];
    const asked = step.due ? (owed ? owed.known : told) : null;
    const standing = asked && asked <= this.at;
    const end = done || this.at;
    return { ...step, done, asked: standing ? asked : null, due: standing ? step.due : null,
      owner: standing ? step.owner : null,
      over: standing && end > step.due ? workingDaysBetween(step.due, end) : 0 };
  }

  duty(duty) {
    const done = duty.dischargedKnown && duty.dischargedKnown <= this.at ? duty.discharged || duty.dischargedKnown : null;
    const end = done || this.at;
    return { ...duty, done, day: duty.started, over: end > duty.due ? workingDaysBetween(duty.due, end) : 0 };
  }

  signal(signal) {
    const versions = signal.versions.filter(version => version.day <= this.at);
    const now = versions.at(-1) || signal.versions[0];
    const closed = signal.closed && signal.closed <= this.at ? signal.closed : null;
    return { ...signal, versions, now, severity: now.severity, closed, day: signal.opened,
      days: daysBetween(signal.opened, closed || this.at) };
  }

  records() { return recordsKnown(this.eye.id, this.at); }
  /* How many injuries all agencies together knew. */
  injuriesHeld() { return JOINT.injuries.filter(item => item.known <= this.at).length; }
  /* Plan days, from the records that start and end one. */
  plans() {
    const plans = [];
    for (const event of this.contacts.filter(item => !item.ghost)) {
      if (event.kind === 'plan-started' && !plans.some(plan => !plan.to)) plans.push({ from: event.day, to: null });
      if (event.kind === 'plan-ended' && plans.at(-1)) plans.at(-1).to = event.day;
    }
    return plans;
  }
  lastClearSight() { return this.sights.filter(one => !one.ghost && CLEAR_SIGHT.has(one.sight)).at(-1); }
  closureDay(stay) { return stay.to && stay.to <= this.at ? stay.to : null; }
}

const claimsOf = item => [...(item.claims || []), ...(item.claim ? [item.claim] : []),
  ...(item.accounts || []).map(said => said.claim), ...(item.opinions || []).map(said => said.claim)];
