// A moment of the wall clock in few words, as a person would say it on that day: today 14:32,
// yesterday 09:10, Tue 14:32, 3 Mar 14:32, 3 Mar 2025. The time is that of this computer; as with
// numbers no locale is asked, so that a screenshot and a classroom show the same.

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** So many days ago, and the name of a day says which. */
const DAYS_OF_A_WEEK = 6;

/** Both are milliseconds since 1970. */
export function dateWords(moment: number, now: number): string {
  const date = new Date(moment);
  const time = `${two(date.getHours())}:${two(date.getMinutes())}`;
  const days = daysBetween(date, new Date(now));
  if (days === 0) return `today ${time}`;
  if (days === 1) return `yesterday ${time}`;
  if (days > 1 && days <= DAYS_OF_A_WEEK) return `${DAYS[date.getDay()]} ${time}`;
  const day = `${date.getDate()} ${MONTHS[date.getMonth()]}`;
  const isThisYear = date.getFullYear() === new Date(now).getFullYear();
  return isThisYear ? `${day} ${time}` : `${day} ${date.getFullYear()}`;
}

/** Midnights between them; a day may have 23 or 25 hours. */
function daysBetween(earlier: Date, later: Date): number {
  const midnight = (date: Date): number =>
    Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return (midnight(later) - midnight(earlier)) / 86_400_000;
}

const two = (value: number): string => String(value).padStart(2, '0');
