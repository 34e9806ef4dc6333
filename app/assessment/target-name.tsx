/** A target under its task, for lists that hold targets of many tasks. */
export function TargetName({ title, task }: { title: string; task: { number: number; title: string } }) {
  return (
    <>
      {title}
      <span className="text-ink-3 block text-xs font-normal">
        {task.number} {task.title}
      </span>
    </>
  );
}
