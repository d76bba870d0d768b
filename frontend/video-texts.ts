const number = (digits: number) => new Intl.NumberFormat('en', { maximumFractionDigits: digits });

/** Decimal units, as phones and TikTok show them. */
export function bytesText(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${number(value < 10 && unit > 0 ? 1 : 0).format(value)} ${units[unit]}`;
}

export function timeLeftText(seconds: number): string {
  if (seconds < 5) {
    return 'a few seconds left';
  }
  if (seconds < 90) {
    return `${Math.ceil(seconds / 5) * 5} s left`;
  }
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min left` : `${number(1).format(minutes / 60)} h left`;
}

/** 83456 is "1:23.456". */
export function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const rest = `${String(seconds % 60).padStart(2, '0')}.${String(ms % 1000).padStart(3, '0')}`;
  return `${Math.floor(seconds / 60)}:${rest}`;
}

/** For being read aloud. */
export function secondsText(ms: number): string {
  return `${number(1).format(ms / 1000)} seconds`;
}

export function exactSecondsText(ms: number): string {
  return `${(ms / 1000).toFixed(3)} seconds`;
}
