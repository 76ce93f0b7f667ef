/** What a file of connections calls itself: the options save one, IT sets it by policy. */
export const CONNECTIONS_FORMAT = 'tracs-overlay-connections';
