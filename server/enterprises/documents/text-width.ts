/** Of a letter at the size of the forms' text (10.5 points), in centimetres. */
const WIDE = 0.37;
const NARROW = 0.19;

/** About how wide a text is on paper: Chinese characters are square, others about half as wide. */
export const textWidth = (text: string): number =>
  [...text].reduce((width, letter) => width + (/[\u2e80-\uffef]/.test(letter) ? WIDE : NARROW), 0);
