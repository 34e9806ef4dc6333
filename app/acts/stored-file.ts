/** How the names of a form's one file begin: 'paper.file' is the control, the others name the stored bytes. */
export const FILE = 'paper';

/** What the server says of a stored file belongs beside the control that chose it. */
export const formFieldOf = (field: string): string => (/(^|\.)(sha256|fileName)$/.test(field) ? `${FILE}.file` : field);

/** A file's name without its ending: the title of a paper that was given none. */
export const titleOf = (fileName: string): string => fileName.replace(/\.[^.]{1,5}$/, '') || fileName;

/** The form's file as the server takes it; null when none was chosen. */
export function storedFileOf(form: FormData): { title: string; sha256: string; fileName: string } | null {
  const text = (name: string) => {
    const value = form.get(`${FILE}.${name}`);
    return typeof value === 'string' ? value.trim() : '';
  };
  const [sha256, fileName] = [text('sha256'), text('fileName')];
  return sha256 ? { title: text('title') || titleOf(fileName), sha256, fileName } : null;
}
