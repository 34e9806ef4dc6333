import { readFileSync } from 'node:fs';

// Loaded before the server by --import: its clock goes as many days ahead as the file of CLOCK_DAYS_FILE says. What takes
// days in the rules takes a moment in the test, and the server itself knows nothing of it.
const DAY_MS = 86_400_000;
const RealDate = Date;
const realNow = Date.now;
let days = 0;
let lookedAt = 0;

function now() {
  const real = realNow();
  if (real - lookedAt > 50) {
    lookedAt = real;
    days = Number(readFileSync(process.env.CLOCK_DAYS_FILE ?? '', 'utf8'));
  }
  return real + days * DAY_MS;
}

globalThis.Date = class extends RealDate {
  constructor(...args) {
    super(...(args.length === 0 ? [now()] : args));
  }

  static now() {
    return now();
  }
};
