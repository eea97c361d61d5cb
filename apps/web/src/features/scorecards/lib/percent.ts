/** 0.8503 -> '85.0%'. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
