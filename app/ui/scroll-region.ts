/** What a box that scrolls needs: a keyboard reaches it, and so it has a name. */
export const scrollRegion = (label: string) => ({ role: 'region', tabIndex: 0, 'aria-label': label }) as const;
