// The network in space, by WebGL: a point for each drawn neuron, a line for some of the synapses.

import { colour } from './canvas.js';
import { layout } from './layout.js';

const pointShader = `#version 300 es
in vec3 place; in float value; in float mark;
uniform mat3 turn; uniform vec2 scale; uniform float size;
out float shade; out float chosen;
void main() { vec3 at = turn * place; gl_Position = vec4(at.xy * scale, at.z * .1, 1.); gl_PointSize = size * (1. + .6 * step(.5, mark)); shade = value; chosen = mark; }`;

const pointColour = `#version 300 es
precision mediump float;
in float shade; in float chosen; uniform vec3 low; uniform vec3 high; uniform vec3 picked; uniform vec3 dead; out vec4 paint;
void main() {
  if (length(gl_PointCoord - .5) > .5) discard;
  paint = vec4(chosen > 1.5 ? dead : chosen > .5 ? picked : mix(low, high, shade), 1.);
}`;

const lineShader = `#version 300 es
in vec3 place; uniform mat3 turn; uniform vec2 scale;
void main() { vec3 at = turn * place; gl_Position = vec4(at.xy * scale, at.z * .1 + .01, 1.); }`;

const lineColour = `#version 300 es
precision mediump float;
uniform vec3 high; out vec4 paint;
void main() { paint = vec4(high, .18); }`;

/** Draws the network of a run on a canvas. */
export class Space {
  #canvas;
  #gl;
  #points;
  #lines;
  #buffers;
  #detail = null;
  #layout = { places: new Float32Array(), populations: new Uint16Array(), neurons: new Int32Array() };
  #values = new Float32Array();
  #marks = new Float32Array();
  #links = new Float32Array();
  #angle = 0.5;
  #lost = false;

  constructor(canvas) {
    this.#canvas = canvas;
    this.#gl = canvas.getContext('webgl2', { antialias: true, preserveDrawingBuffer: true });
    canvas.addEventListener('webglcontextlost', event => {
      event.preventDefault();
      this.#lost = true;
    });
    canvas.addEventListener('webglcontextrestored', () => {
      this.#lost = false;
      this.#prepare();
      this.draw();
    });
    if (this.#gl) this.#prepare();
  }

  /** True if the browser can draw in space. */
  get works() {
    return this.#gl !== null;
  }

  get layout() {
    return this.#layout;
  }

  get marks() {
    return this.#marks;
  }

  /** Shows another run. */
  show(detail) {
    this.#detail = detail;
    this.#layout = layout(detail);
    this.#values = new Float32Array(this.#layout.populations.length).fill(.5);
    this.#marks = new Float32Array(this.#layout.populations.length);
    this.#links = new Float32Array();
    const dead = detail.populations.map(p => new Set(p.lesioned));
    for (let i = 0; i < this.#marks.length; i++) {
      if (dead[this.#layout.populations[i]].has(this.#layout.neurons[i])) this.#marks[i] = 2;
    }
  }

  /** Takes the colours of a frame. */
  colour(frame) {
    let from = 0;
    let at = 0;
    frame.populations.forEach((population, p) => {
      const count = Math.ceil(this.#detail.populations[p].size / this.#detail.drawnEvery);
      for (let i = 0; i < count; i++, at++) this.#values[at] = population.drawn ? frame.colours[from + i] / 255 : .5;
      from += population.drawn;
    });
  }

  /** Takes lines between neurons, which are numbered through all populations. */
  connect(projections) {
    const every = this.#detail.drawnEvery;
    const firsts = [];
    const drawnFirsts = [];
    let first = 0;
    let drawn = 0;
    for (const { size } of this.#detail.populations) {
      firsts.push(first);
      drawnFirsts.push(drawn);
      first += size;
      drawn += Math.ceil(size / every);
    }
    const place = number => {
      let p = firsts.length - 1;
      while (number < firsts[p]) p--;
      const at = drawnFirsts[p] + Math.floor((number - firsts[p]) / every);
      return this.#layout.places.subarray(3 * at, 3 * at + 3);
    };
    const ends = projections.flatMap(view => view.links);
    this.#links = new Float32Array(3 * ends.length);
    ends.forEach((number, i) => this.#links.set(place(number), 3 * i));
  }

  /** Turns the network around its upright axis. */
  rotate(by) {
    this.#angle += by;
    this.draw();
  }

  /** The place of a drawn neuron on the canvas, in its pixels. */
  onCanvas(i) {
    const turn = this.#turn();
    const [sx, sy] = this.#scale();
    const [x, y, z] = this.#layout.places.subarray(3 * i, 3 * i + 3);
    const at = [turn[0] * x + turn[3] * y + turn[6] * z, turn[1] * x + turn[4] * y + turn[7] * z];
    return [(at[0] * sx + 1) / 2 * this.#canvas.clientWidth, (1 - at[1] * sy) / 2 * this.#canvas.clientHeight];
  }

  draw() {
    const gl = this.#gl;
    if (!gl || this.#lost) return;
    const ratio = window.devicePixelRatio || 1;
    this.#canvas.width = Math.round(this.#canvas.clientWidth * ratio);
    this.#canvas.height = Math.round(this.#canvas.clientHeight * ratio);
    gl.viewport(0, 0, this.#canvas.width, this.#canvas.height);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA);
    this.#paint(this.#lines, gl.LINES, { place: [this.#links, 3] }, this.#links.length / 3);
    this.#paint(this.#points, gl.POINTS, { place: [this.#layout.places, 3], value: [this.#values, 1], mark: [this.#marks, 1] }, this.#values.length);
  }

  #paint(program, mode, fields, count) {
    const gl = this.#gl;
    if (count === 0) return;
    gl.useProgram(program);
    for (const [name, [numbers, width]] of Object.entries(fields)) {
      gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffers[name]);
      gl.bufferData(gl.ARRAY_BUFFER, numbers, gl.DYNAMIC_DRAW);
      const at = gl.getAttribLocation(program, name);
      gl.enableVertexAttribArray(at);
      gl.vertexAttribPointer(at, width, gl.FLOAT, false, 0, 0);
    }
    const uniform = name => gl.getUniformLocation(program, name);
    gl.uniformMatrix3fv(uniform('turn'), false, this.#turn());
    gl.uniform2fv(uniform('scale'), this.#scale());
    gl.uniform1f(uniform('size'), Math.max(2.5, Math.min(12, 260 / Math.sqrt(this.#values.length))) * (window.devicePixelRatio || 1));
    for (const [name, of] of [['low', 'line'], ['high', 'c1'], ['picked', 'accent'], ['dead', 'grave']]) gl.uniform3fv(uniform(name), rgb(colour(of)));
    gl.drawArrays(mode, 0, count);
  }

  #scale() {
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    const size = 1.35 * Math.min(width, height);
    return [size / (width || 1), size / (height || 1)];
  }

  /** Seen from above the front, column by column. */
  #turn() {
    const flat = this.#detail?.populations.length === 1 && this.#detail.populations[0].positions.every((c, i) => i % 3 !== 2 || c === 0);
    const [a, b] = flat && this.#angle === 0.5 ? [0, 0] : [this.#angle, 0.35];
    const [ca, sa, cb, sb] = [Math.cos(a), Math.sin(a), Math.cos(b), Math.sin(b)];
    return [ca, sa * sb, -sa * cb, 0, cb, sb, sa, -ca * sb, ca * cb];
  }

  #prepare() {
    const gl = this.#gl;
    this.#points = link(gl, pointShader, pointColour);
    this.#lines = link(gl, lineShader, lineColour);
    this.#buffers = { place: gl.createBuffer(), value: gl.createBuffer(), mark: gl.createBuffer() };
  }
}

function link(gl, ...sources) {
  const program = gl.createProgram();
  sources.forEach((source, i) => {
    const shader = gl.createShader(i === 0 ? gl.VERTEX_SHADER : gl.FRAGMENT_SHADER);
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost()) throw new Error(gl.getShaderInfoLog(shader));
    gl.attachShader(program, shader);
  });
  gl.linkProgram(program);
  return program;
}

const rgb = hex => [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16) / 255);
