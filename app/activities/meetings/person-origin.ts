/** In a form, the choice of whoever belongs to none of the zone's bodies; no department may be called so. */
export const OTHER_ORGANISATION = '_other';
