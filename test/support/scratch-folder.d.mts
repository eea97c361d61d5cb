/** A folder for temporary folders: in memory when there are 4 GB of it free, else the system's own. */
export function scratchRoot(): string;
