import { enterpriseFilePath } from '../../paths.ts';

/** Papers to download, by their titles. */
export function FileLinks({
  zone,
  files,
}: {
  zone: string;
  files: readonly { id: string; title: string; fileName: string }[];
}) {
  return (
    <ul>
      {files.map(({ id, title, fileName }) => (
        <li key={id}>
          {/* A download, not a page: the browser itself has to fetch it. */}
          <a href={enterpriseFilePath(zone, id)} download>
            {title}
          </a>
          <span className="text-ink-3 ms-2 text-xs">{fileName}</span>
        </li>
      ))}
    </ul>
  );
}
