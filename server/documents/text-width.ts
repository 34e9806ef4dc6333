/** Of a letter of one point, in centimetres: Chinese characters are square, others about half as wide. */
const WIDE = 0.0352;
const NARROW = 0.0181;
/** Of the forms' and tables' text. */
const TEXT_POINTS = 10.5;

/** About how wide a text is on paper, in centimetres. */
export const textWidth = (text: string, points = TEXT_POINTS): number =>
  [...text].reduce((width, letter) => width + (/[\u2e80-\uffef]/.test(letter) ? WIDE : NARROW), 0) * points;
