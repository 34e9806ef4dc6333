import { useLocation } from '@remix-run/react';
import { clsx } from 'clsx';
import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '../ui/icon.tsx';

export interface MenuProps {
  /** What stands on the button. */
  label: ReactNode;
  /** What the button is called where its content says too little. */
  name?: string;
  align?: 'start' | 'end';
  className?: string;
  panelClassName?: string;
  children: ReactNode;
}

/** A drop-down made of <details>: opens without JavaScript; with it, closes on Escape, outside presses and navigation. */
export function Menu({ label, name, align = 'start', className, panelClassName, children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const { key } = useLocation();

  // biome-ignore lint/correctness/useExhaustiveDependencies: closes whenever one has gone somewhere
  useEffect(() => menu.current?.removeAttribute('open'), [key]);

  useEffect(() => {
    const closeOnOutsidePress = (event: PointerEvent) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) menu.current?.removeAttribute('open');
    };
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !menu.current?.open) return;
      event.preventDefault();
      menu.current.open = false;
      menu.current.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', closeOnOutsidePress);
    document.addEventListener('keydown', closeOnEscape);
    return () => {
      document.removeEventListener('pointerdown', closeOnOutsidePress);
      document.removeEventListener('keydown', closeOnEscape);
    };
  }, []);

  return (
    <details ref={menu} className={clsx('menu relative', className)}>
      <summary
        aria-label={name}
        className="hover:bg-sunken flex min-h-9 items-center gap-1.5 rounded-md px-2 max-md:min-h-11"
      >
        {label}
        <Icon name="chevron" className="chevron text-ink-3 size-3.5" />
      </summary>
      <div className={clsx('menu-panel', align === 'end' ? 'end-0' : 'start-0', panelClassName)}>{children}</div>
    </details>
  );
}
