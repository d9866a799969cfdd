// Experiments that show one thing each, chosen so that it happens within seconds; what they show is said in locale/en/examples.js.
// The page loads them on demand.

/**
 * @typedef {object} Preset
 * @property {string} name
 * @property {string} text the experiment
 * @property {number} steps trained at once, so that the page opens at a moment worth seeing
 * @property {boolean} play whether training goes on from there
 * @property {number} stepsPerSecond
 * @property {number} pictured the step of its picture
 */

/** @type {readonly Readonly<Preset>[]} */
export const presets = [
  {
    name: 'spiral',
    text: 'v=1&data=spiral&net=3*8:relu&opt=adam&lr=0.01&seed=26',
    steps: 0,
    play: true,
    stepsPerSecond: 100,
    pictured: 1500,
  },
  {
    // All is learned at step 130; at step 150 a whole layer is dead.
    name: 'dying',
    text: 'v=1&data=moons&net=6*8:relu&opt=adam&lr=0.1&seed=3',
    steps: 90,
    play: true,
    stepsPerSecond: 25,
    pictured: 200,
  },
  {
    name: 'leaky',
    text: 'v=1&data=moons&net=6*8:leaky_relu&opt=adam&lr=0.1&seed=3',
    steps: 90,
    play: true,
    stepsPerSecond: 100,
    pictured: 800,
  },
  {
    name: 'sigmoid',
    text: 'v=1&net=8*8:sigmoid',
    steps: 1000,
    play: false,
    stepsPerSecond: 500,
    pictured: 1000,
  },
  {
    name: 'exploding',
    text: 'v=1&data=spiral&net=8*8:leaky_relu&init=he_normal:3&loss=mse&lr=0.001',
    steps: 0,
    play: false,
    stepsPerSecond: 5,
    pictured: 0,
  },
  {
    name: 'linear',
    text: 'v=1&data=sine&net=3*8:identity&opt=adam&lr=0.003',
    steps: 1000,
    play: false,
    stepsPerSecond: 100,
    pictured: 1000,
  },
  {
    name: 'corners',
    text: 'v=1&data=sine&net=3*8:relu&opt=adam&lr=0.01&seed=5',
    steps: 1500,
    play: false,
    stepsPerSecond: 500,
    pictured: 1500,
  },
  {
    name: 'smooth',
    text: 'v=1&data=sine&net=3*8:elu&opt=adam&lr=0.01&seed=5',
    steps: 1500,
    play: false,
    stepsPerSecond: 500,
    pictured: 1500,
  },
  {
    name: 'zeros',
    text: 'v=1&data=moons&net=8:sigmoid,8:sigmoid&init=zeros&opt=adam',
    steps: 600,
    play: false,
    stepsPerSecond: 100,
    pictured: 600,
  },
  {
    name: 'glyphs',
    text: 'v=1&data=glyphs&net=32:relu&opt=adam&lr=0.003',
    steps: 0,
    play: true,
    stepsPerSecond: 100,
    pictured: 0,
  },
  {
    name: 'waves',
    text: 'v=1&data=waves&noise=0.05&samples=3000&train=0.8&net=64:relu,32:relu&opt=adam&lr=0.003&batch=32',
    steps: 0,
    play: true,
    stepsPerSecond: 100,
    pictured: 0,
  },
];
