// A lasso around neurons: drawn with the mouse, or with the keyboard corner by corner.

import { colour, surface } from './canvas.js';

const stride = 12;

/** Listens to a canvas that lies over the network in space. `on.close` gets the corners, `on.rotate` an angle, `on.clear` nothing. */
export class Lasso {
  #canvas;
  #on;
  #corners = [];
  #pointer = null;
  #drags = false;

  constructor(canvas, on) {
    this.#canvas = canvas;
    this.#on = on;
    canvas.addEventListener('pointerdown', event => this.#begin(event));
    canvas.addEventListener('pointermove', event => this.#move(event));
    canvas.addEventListener('pointerup', () => this.#end());
    canvas.addEventListener('pointercancel', () => this.clear());
    canvas.addEventListener('keydown', event => this.#press(event));
    canvas.addEventListener('blur', () => {
      this.#pointer = null;
      this.draw();
    });
  }

  clear() {
    this.#corners = [];
    this.#drags = false;
    this.draw();
  }

  draw() {
    const { pen } = surface(this.#canvas);
    pen.strokeStyle = colour('accent');
    pen.setLineDash([5, 3]);
    pen.beginPath();
    for (const corner of this.#corners) pen.lineTo(...corner);
    if (this.#pointer && !this.#drags && this.#corners.length) pen.lineTo(...this.#pointer);
    pen.stroke();
    if (this.#pointer && !this.#drags) {
      const [x, y] = this.#pointer;
      pen.setLineDash([]);
      pen.beginPath();
      pen.moveTo(x - 8, y);
      pen.lineTo(x + 8, y);
      pen.moveTo(x, y - 8);
      pen.lineTo(x, y + 8);
      pen.stroke();
    }
  }

  #begin(event) {
    if (event.button !== 0) return;
    this.#canvas.setPointerCapture(event.pointerId);
    this.#canvas.focus();
    this.#drags = true;
    this.#pointer = null;
    this.#corners = [[event.offsetX, event.offsetY]];
  }

  #move(event) {
    if (!this.#drags) return;
    this.#corners.push([event.offsetX, event.offsetY]);
    this.draw();
  }

  #end() {
    if (!this.#drags) return;
    this.#drags = false;
    this.#close();
  }

  #close() {
    const corners = this.#corners;
    this.clear();
    if (corners.length > 2) this.#on.close(corners);
  }

  #press(event) {
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    const far = event.shiftKey ? 4 * stride : stride;
    const moves = { ArrowLeft: [-far, 0], ArrowRight: [far, 0], ArrowUp: [0, -far], ArrowDown: [0, far] };
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    this.#pointer ??= [width / 2, height / 2];
    if (moves[event.key]) {
      const [dx, dy] = moves[event.key];
      this.#pointer = [Math.max(0, Math.min(width, this.#pointer[0] + dx)), Math.max(0, Math.min(height, this.#pointer[1] + dy))];
    } else if (event.key === ' ') {
      this.#corners.push([...this.#pointer]);
    } else if (event.key === 'Enter') {
      this.#close();
    } else if (event.key === 'Escape') {
      this.clear();
      this.#on.clear();
    } else if (event.key === 'r' || event.key === 'l') {
      this.#on.rotate(event.key === 'r' ? .15 : -.15);
    } else {
      return;
    }
    event.preventDefault();
    this.draw();
  }
}

/** True if a point lies within a polygon, by the number of sides that a ray crosses. */
export function within([x, y], corners) {
  let inside = false;
  for (let i = 0, j = corners.length - 1; i < corners.length; j = i++) {
    const [[xi, yi], [xj, yj]] = [corners[i], corners[j]];
    if (yi > y !== yj > y && x < (xj - xi) * (y - yi) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
