import { type Message, ProductError, type Refusal } from '../platform/errors.ts';

/** A rule's refusal in words, as `enforce` says it. */
export const wordsOf = ({ reason, rule, params }: Refusal): Message => ({
  key: `refusal.${reason}`,
  params: { rule, ...params },
});

/** The error of a refusal (422); `fields` says of everything that is wrong what it is about. */
export const refused = (refusal: Refusal, fields?: Record<string, Message>) =>
  new ProductError('refused', wordsOf(refusal), { rule: refusal.rule, ...(fields && { fields }) });

/** One input field is wrong (400). */
export const badField = (field: string, message: Message) =>
  new ProductError('badInput', { key: 'badInput' }, { fields: { [field]: message } });
