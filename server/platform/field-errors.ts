import type { ZodError } from 'zod';
import type { Message } from './errors.ts';

type Issue = ZodError['issues'][number];

/** What is wrong, by field path ('tasks.2.weight'), as messages of the `errors` catalogue; one for each field. */
export function fieldErrors(error: ZodError): Record<string, Message> {
  const fields: Record<string, Message> = {};
  for (const issue of error.issues) {
    const path = issue.path.join('.');
    fields[path] ??= messageOf(issue);
  }
  return fields;
}

/** Our own refinements name their message; Zod's issues are put into words by kind. */
export function messageOf(issue: Issue): Message {
  if (issue.code === 'custom' && typeof issue.params?.key === 'string') {
    return { key: issue.params.key, params: issue.params.values };
  }
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string'
        ? { key: issue.minimum === 1 ? 'field.required' : 'field.tooShort', params: { minimum: Number(issue.minimum) } }
        : { key: 'field.tooSmall', params: { minimum: Number(issue.minimum) } };
    case 'too_big':
      return issue.origin === 'string'
        ? { key: 'field.tooLong', params: { maximum: Number(issue.maximum) } }
        : { key: 'field.tooBig', params: { maximum: Number(issue.maximum) } };
    case 'invalid_type':
      // Zod names what it got in its message only.
      return { key: issue.message.endsWith('received undefined') ? 'field.required' : 'field.type' };
    case 'invalid_value':
      return { key: 'field.choice', params: { choices: issue.values.map(String).join(', ') } };
    case 'unrecognized_keys':
      return { key: 'field.unknown', params: { keys: issue.keys.join(', ') } };
    case 'invalid_format':
      return { key: issue.message === 'decimal' ? 'field.decimal' : 'field.format' };
    default:
      return { key: 'field.type' };
  }
}
