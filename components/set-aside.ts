/** Why a duty is set aside. Nothing shown or stored says why another way of contact was agreed (duties, "set aside"). */
export const SET_ASIDE_REASONS = [
  'Another way of contact is agreed',
  'Not needed because it is done outside TRACS',
  'Not needed because the participant asked for it so',
  'Not needed because the supervisor decided so',
];
