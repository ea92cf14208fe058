// The connection over which frames and news arrive. It is made again when it breaks; the runs do not notice.

const shortest = 250;
const longest = 4000;
const ended = 1001;

/** Connects. `on` has functions `state`, `session`, `synapses` and `frame`. */
export function connect(on) {
  let wait = shortest;
  let hasEnded = false; // until it answers again
  const open = () => {
    const address = new URL('stream', document.baseURI);
    address.protocol = 'ws:';
    const socket = new WebSocket(address);
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => {
      wait = shortest;
      hasEnded = false;
      on.state('open');
    };
    socket.onmessage = ({ data }) => {
      if (typeof data !== 'string') {
        on.frame(decode(data));
        return;
      }
      const message = JSON.parse(data);
      on[message.kind](message);
    };
    socket.onclose = ({ code }) => {
      hasEnded ||= code === ended;
      on.state(hasEnded ? 'ended' : 'lost');
      setTimeout(open, wait);
      wait = Math.min(longest, 2 * wait);
    };
  };
  open();
}

/** The parts of a frame: its head, times before now and rows of spikes, a byte for each drawn neuron. */
function decode(buffer) {
  const length = new DataView(buffer).getInt32(0, true);
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length)));
  const pairs = buffer.slice(4 + length, 4 + length + 8 * head.spikes);
  return { ...head, ago: new Float32Array(pairs), spikeRows: new Int32Array(pairs), colours: new Uint8Array(buffer, 4 + length + 8 * head.spikes) };
}
