// Stands in the browser for Node's `crypto`, which a library of blind signatures asks for in vain there and would
// otherwise bring along by the hundred kilobytes. It then takes the browser's own.
export default {}
