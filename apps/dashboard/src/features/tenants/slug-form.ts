/** What a short name may look like. The API also knows which ones are taken or reserved. */
export const slugForm = /^[a-z0-9](?:-?[a-z0-9]){1,39}$/;
