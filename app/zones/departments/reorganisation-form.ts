import type { DepartmentKind } from '../../../server/zones/department-kinds.ts';

/** How the forms name their fields, and how these become the server's input and back. No React: the action reads it. */

/** The choice of `into` that founds a department. */
export const NEW_DEPARTMENT = 'new';
/** The choice of a task that stays where it is. */
export const STAYS = '';

export const versionField = (department: string) => `version:${department}`;
export const taskField = (number: number) => `task${number}`;
export const partField = (number: number) => `part${number}`;

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

const allOf = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((value): value is string => typeof value === 'string');

const newDepartment = (form: FormData, prefix: string) => ({
  id: textOf(form, `${prefix}Id`),
  // The server's schema refuses what is no kind; the browser offers only these.
  kind: textOf(form, `${prefix}Kind`) as DepartmentKind,
  name: { 'zh-CN': textOf(form, `${prefix}NameZh`), en: textOf(form, `${prefix}NameEn`) },
});

/** A merge as the form has it; the versions are those that the reader has seen. */
export function readMerge(form: FormData) {
  const into = textOf(form, 'into');
  return {
    from: allOf(form, 'from').map((id) => ({ id, version: Number(textOf(form, versionField(id))) })),
    into: into === NEW_DEPARTMENT ? newDepartment(form, 'new') : { id: into },
    effectiveOn: textOf(form, 'effectiveOn'),
  };
}

/** A split as the form has it: empty parts are left out, tasks go to the part chosen for them. */
export function readSplit(form: FormData) {
  const parts = partsOf(form).map((number) => ({
    number,
    part: {
      ...newDepartment(form, partField(number)),
      tasks: [...form]
        .filter(([name, value]) => /^task\d+$/.test(name) && value === String(number))
        .map(([name]) => Number(name.slice('task'.length))),
    },
  }));
  const successor = Number(textOf(form, 'successor'));
  return {
    department: textOf(form, 'department'),
    version: Number(textOf(form, 'version')),
    into: parts.map(({ part }) => part),
    // A department that ends without anybody to take its people is refused by the server, by the field.
    successor: textOf(form, 'ends') === '' ? null : (parts.find(({ number }) => number === successor)?.part.id ?? ''),
    effectiveOn: textOf(form, 'effectiveOn'),
  };
}

/** Numbers of the parts into which something was written. */
function partsOf(form: FormData): number[] {
  const count = Math.min(Number(textOf(form, 'parts')) || 0, MAX_PARTS);
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const isFilled = (number: number) =>
    ['Id', 'NameZh', 'NameEn'].some((field) => textOf(form, partField(number) + field) !== '');
  const filled = numbers.filter(isFilled);
  return filled.length > 0 ? filled : numbers.slice(0, 1);
}

export const MAX_PARTS = 20;

/** Where the form shows what the server says of a field of its input. */
export function formFieldOf(form: FormData, serverField: string): string {
  const [first = '', second = '', ...rest] = serverField.split('.');
  if (first === 'name') return second === 'en' ? 'nameEn' : 'nameZh';
  if (first === 'from') return 'from';
  if (first !== 'into') return first;
  if (form.has('parts')) {
    const number = partsOf(form)[Number(second)];
    if (second === '' || number === undefined) return `${partField(1)}Id`;
    if (rest[0] === 'tasks') return `${partField(number)}Id`;
    return partField(number) + newField(rest);
  }
  const isNew = textOf(form, 'into') === NEW_DEPARTMENT;
  return isNew && second !== '' ? `new${newField([second, ...rest])}` : 'into';
}

function newField([field, language]: readonly (string | undefined)[]): string {
  if (field === 'kind') return 'Kind';
  if (field === 'name') return language === 'en' ? 'NameEn' : 'NameZh';
  return 'Id';
}
