/** Why saving did not work: the connection is `lost`, there is no `room` or storage is `full`, the site has `changed` meanwhile,
 * storage is `blocked`, another tab is at it (`busy`), the reader has `stopped` it. */
export class Trouble extends Error {
  constructor(why, more = {}) {
    super(why);
    Object.assign(this, { why, ...more });
  }
}
