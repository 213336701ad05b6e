/* Days stand as 'YYYY-MM-DD', which sort as they are, and as whole numbers where they are counted. */
const DAY_MS = 86400000;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'];

const dayNumber = iso => Math.round(Date.parse(iso + 'T00:00:00Z') / DAY_MS);
const isoOf = number => new Date(number * DAY_MS).toISOString().slice(0, 10);
const addDays = (iso, days) => isoOf(dayNumber(iso) + days);
const daysBetween = (from, to) => dayNumber(to) - dayNumber(from);
const earliest = (one, other) => (other < one ? other : one);
const latest = (one, other) => (other > one ? other : one);
const within = (iso, from, to) => latest(from, earliest(to, iso));

const parts = iso => iso.split('-').map(Number);
const longDay = iso => { const [y, m, d] = parts(iso); return `${d} ${MONTHS[m - 1]} ${y}`; };
const shortDay = iso => { const [y, m, d] = parts(iso); return `${d} ${MONTHS[m - 1].slice(0, 3)} ${y}`; };
const monthDay = iso => { const [, m, d] = parts(iso); return `${d} ${MONTHS[m - 1].slice(0, 3)}`; };

/* The bank holidays of the period come with the data, so that a page counts working days as the replay does. */
const closedDays = new Set(DATA.bankHolidays);
const isWorkingDay = number => {
  const weekday = new Date(number * DAY_MS).getUTCDay();
  return weekday > 0 && weekday < 6 && !closedDays.has(isoOf(number));
};
const workingDaysAfter = (iso, count) => {
  let number = dayNumber(iso);
  while (count > 0) {
    number += 1;
    if (isWorkingDay(number)) count -= 1;
  }
  return isoOf(number);
};
const workingDaysBetween = (from, to) => {
  let count = 0;
  for (let number = dayNumber(from) + 1; number <= dayNumber(to); number++) if (isWorkingDay(number)) count += 1;
  return count;
};

/* When something happened, only as exactly as its source dates it. */
const whenWords = (when, day = shortDay) => {
  if (when.from === when.to) return day(when.from);
  const [y, m] = parts(when.from);
  if (when.precision === 'month' && when.from.slice(0, 7) === when.to.slice(0, 7)) return `in ${MONTHS[m - 1]} ${y}`;
  if (when.from.slice(0, 7) === when.to.slice(0, 7)) return `between ${parts(when.from)[2]} and ${day(when.to)}`;
  return `between ${day(when.from)} and ${day(when.to)}`;
};

const count = (number, one, many = one + 's') => `${number} ${number === 1 ? one : many}`;

const ageWords = (born, on) => {
  const [by, bm, bd] = parts(born);
  const [y, m, d] = parts(on);
  const months = (y - by) * 12 + m - bm - (d < bd ? 1 : 0);
  if (months < 0) return 'not yet born';
  if (months < 1) return count(daysBetween(born, on), 'day');
  return months < 24 ? count(months, 'month') : count(Math.floor(months / 12), 'year');
};

/* The day a mark stands on: the middle of what its source allows, and never later than it was known. */
const standsOn = (when, known) => earliest(isoOf((dayNumber(when.from) + dayNumber(when.to)) >> 1), known);
