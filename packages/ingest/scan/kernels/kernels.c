// The inner loops of tesseract.js-core's recogniser, written anew for 128-bit vectors. See README.md beside this file.
#include <stdint.h>
#include <wasm_simd128.h>

#define AT(type, base, offset) (*(type *)((char *)(base) + (offset)))
#define IMPORT(n) __attribute__((import_module("engine"), import_name(#n)))

// Engine functions, by their numbers.
IMPORT(995) void randomize(void *io, int t, int offset, int count, void *randomizer);

enum { TANH = 135008, LOGISTIC = 151392, TABLE = 4095, MOST = 1024 };
enum { NT_LSTM_SUMMARY = 15, NT_TANH = 19, NT_SOFTMAX = 22, NT_SOFTMAX_NO_CTC = 23, TRAINING = 1 };

typedef struct { int8_t pos[MOST], neg[MOST]; } Split;

static inline int8_t *int_row(void *io, int t) { return AT(int8_t *, io, 28) + t * AT(int, io, 40); }
static inline float *float_row(void *io, int t) { return AT(float *, io, 4) + t * AT(int, io, 16); }
static inline int is_int(void *io) { return AT(uint8_t, io, 48) == 1; }

// Whether a stride map holds one picture that fills its shape, so that its places are numbered row by row.
static inline int is_plain(void *map) {
  int *heights = AT(int *, map, 24), *widths = AT(int *, map, 36);
  return AT(int, map, 0) == 1 && AT(char *, map, 28) - (char *)heights == 4 && AT(char *, map, 40) - (char *)widths == 4 &&
         heights[0] == AT(int, map, 4) && widths[0] == AT(int, map, 8) && heights[0] > 0 && widths[0] > 0;
}

// x as whole parts above and below 0, each 0 to 127.
static inline void split16(v128_t x, Split *to, int at) {
  v128_t zero = wasm_i8x16_const_splat(0);
  wasm_v128_store(to->pos + at, wasm_i8x16_max(x, zero));
  wasm_v128_store(to->neg + at, wasm_i8x16_max(wasm_i8x16_sub(zero, x), zero));
}

static inline void split(const int8_t *from, int count, Split *to, int at) {
  int i = 0;
  for (; i + 16 <= count; i += 16) split16(wasm_v128_load(from + i), to, at + i);
  if (i < count) {
    int8_t rest[16] = {0};
    for (int k = 0; i + k < count; k++) rest[k] = from[i + k];
    split16(wasm_v128_load(rest), to, at + i);
  }
}

#define DOT(w, u, sum) __builtin_wasm_relaxed_dot_i8x16_i7x16_add_s_i32x4((w), (u), (sum))

static inline v128_t pairs(v128_t a, v128_t b) {
  return wasm_i32x4_add(wasm_i32x4_shuffle(a, b, 0, 2, 4, 6), wasm_i32x4_shuffle(a, b, 1, 3, 5, 7));
}

// v = scales * (weights · u + 127 bias); rows of weights are `inputs` made even, and the bias.
static inline void product(int rows, int inputs, const int8_t *w, const float *scales, const Split *u, float *v) {
  const int bias = inputs + (inputs & 1), stride = bias + 1;
  int r = 0;
  for (; r + 4 <= rows; r += 4, w += 4 * stride) {
    v128_t a0 = wasm_i32x4_const_splat(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
    for (int i = 0; i < inputs; i += 16) {
      v128_t pos = wasm_v128_load(u->pos + i), neg = wasm_v128_load(u->neg + i);
      v128_t w0 = wasm_v128_load(w + i), w1 = wasm_v128_load(w + stride + i);
      v128_t w2 = wasm_v128_load(w + 2 * stride + i), w3 = wasm_v128_load(w + 3 * stride + i);
      a0 = DOT(w0, pos, a0); b0 = DOT(w0, neg, b0);
      a1 = DOT(w1, pos, a1); b1 = DOT(w1, neg, b1);
      a2 = DOT(w2, pos, a2); b2 = DOT(w2, neg, b2);
      a3 = DOT(w3, pos, a3); b3 = DOT(w3, neg, b3);
    }
    v128_t sum = pairs(pairs(wasm_i32x4_sub(a0, b0), wasm_i32x4_sub(a1, b1)), pairs(wasm_i32x4_sub(a2, b2), wasm_i32x4_sub(a3, b3)));
    v128_t biases = wasm_i32x4_make(w[bias], w[stride + bias], w[2 * stride + bias], w[3 * stride + bias]);
    sum = wasm_i32x4_add(sum, wasm_i32x4_mul(biases, wasm_i32x4_const_splat(127)));
    wasm_v128_store(v + r, wasm_f32x4_mul(wasm_v128_load(scales + r), wasm_f32x4_convert_i32x4(sum)));
  }
  for (; r < rows; r++, w += stride) {
    v128_t a = wasm_i32x4_const_splat(0), b = a;
    for (int i = 0; i < inputs; i += 16) {
      v128_t w0 = wasm_v128_load(w + i);
      a = DOT(w0, wasm_v128_load(u->pos + i), a);
      b = DOT(w0, wasm_v128_load(u->neg + i), b);
    }
    v128_t d = wasm_i32x4_sub(a, b);
    int sum = wasm_i32x4_extract_lane(d, 0) + wasm_i32x4_extract_lane(d, 1) + wasm_i32x4_extract_lane(d, 2) + wasm_i32x4_extract_lane(d, 3);
    v[r] = scales[r] * (float)(sum + 127 * w[bias]);
  }
}

static inline void weighted(void *matrix, const Split *u, float *v) {
  product(AT(int, matrix, 36), AT(int, matrix, 40) - 1, AT(int8_t *, matrix, 160), AT(float *, matrix, 76), u, v);
}

// Straight lines between the values of a table of 256 to a unit, for |x|; 1 past its end.
static inline v128_t looked_up(int table, v128_t x) {
  v128_t a = wasm_f32x4_mul(wasm_f32x4_abs(x), wasm_f32x4_const_splat(256));
  v128_t at = wasm_i32x4_trunc_sat_f32x4(a);
  v128_t in = wasm_i32x4_min(at, wasm_i32x4_const_splat(TABLE - 1));
  v128_t p0 = wasm_v128_load64_zero((void *)(table + 4 * wasm_i32x4_extract_lane(in, 0)));
  v128_t p1 = wasm_v128_load64_zero((void *)(table + 4 * wasm_i32x4_extract_lane(in, 1)));
  v128_t p2 = wasm_v128_load64_zero((void *)(table + 4 * wasm_i32x4_extract_lane(in, 2)));
  v128_t p3 = wasm_v128_load64_zero((void *)(table + 4 * wasm_i32x4_extract_lane(in, 3)));
  v128_t q = wasm_i32x4_shuffle(p0, p1, 0, 4, 1, 5), r = wasm_i32x4_shuffle(p2, p3, 0, 4, 1, 5);
  v128_t low = wasm_i64x2_shuffle(q, r, 0, 2), high = wasm_i64x2_shuffle(q, r, 1, 3);
  v128_t y = wasm_f32x4_add(wasm_f32x4_mul(wasm_f32x4_sub(high, low), wasm_f32x4_sub(a, wasm_f32x4_convert_i32x4(at))), low);
  return wasm_v128_bitselect(wasm_f32x4_const_splat(1), y, wasm_i32x4_ge(at, wasm_i32x4_const_splat(TABLE)));
}

static inline v128_t tanh4(v128_t x) {
  v128_t y = looked_up(TANH, x);
  return wasm_v128_bitselect(wasm_f32x4_neg(y), y, wasm_f32x4_lt(x, wasm_f32x4_const_splat(0)));
}

static inline v128_t logistic4(v128_t x) {
  v128_t y = looked_up(LOGISTIC, x);
  return wasm_v128_bitselect(wasm_f32x4_sub(wasm_f32x4_const_splat(1), y), y, wasm_f32x4_lt(x, wasm_f32x4_const_splat(0)));
}

// 127 x as the nearest whole numbers, halves away from 0.
static inline v128_t whole4(v128_t x) {
  v128_t v = wasm_f32x4_mul(x, wasm_f32x4_const_splat(127));
  v128_t n = wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_add(wasm_f32x4_abs(v), wasm_f32x4_const_splat(0.5f)));
  n = wasm_i32x4_min(n, wasm_i32x4_const_splat(127));
  return wasm_v128_bitselect(wasm_i32x4_neg(n), n, wasm_f32x4_lt(v, wasm_f32x4_const_splat(0)));
}

static inline v128_t whole16(const float *x) {
  v128_t a = wasm_i16x8_narrow_i32x4(whole4(wasm_v128_load(x)), whole4(wasm_v128_load(x + 4)));
  v128_t b = wasm_i16x8_narrow_i32x4(whole4(wasm_v128_load(x + 8)), whole4(wasm_v128_load(x + 12)));
  return wasm_i8x16_narrow_i16x8(a, b);
}

__attribute__((export_name("dot"))) void dot(int rows, int width, const int8_t *w, const float *scales, const int8_t *u, float *v) {
  Split s;
  if (width - 1 > MOST) __builtin_trap();
  split(u, width - 1, &s, 0);
  product(rows, width - 1, w, scales, &s, v);
}

// The steps of an LSTM along one dimension; 0 where this is another kind.
__attribute__((export_name("lstm"))) int lstm(void *self, void *input, void *output, void *frame) {
  const int ni = AT(int, self, 20), ns = AT(int, self, 60), n = ni + ns;
  if (AT(void *, self, 932) || AT(uint8_t, self, 68) || AT(int, self, 8) == TRAINING || AT(int, self, 64) != 0) return 0;
  if (AT(uint8_t, self, 984) != 1 || !is_int(input) || !is_int(output) || ni % 16 || ns % 16 || n > MOST) return 0;
  for (int gate = 0; gate < 4; gate++)
    if (AT(int, self, 72 + 172 * gate + 36) != ns || AT(int, self, 72 + 172 * gate + 40) != n + 1) return 0;
  void *map = (char *)input + 52;
  if (!is_plain(map)) return 0;
  const int width = AT(int, map, 8), steps = width * AT(int, map, 4), summary = AT(int, self, 4) == NT_LSTM_SUMMARY;
  float *ci = AT(float *, frame, 164), *gi = AT(float *, frame, 176), *gf = AT(float *, frame, 188), *go = AT(float *, frame, 200);
  float *state = AT(float *, frame, 152), *out = AT(float *, frame, 140);
  Split s;
  const v128_t zero = wasm_f32x4_const_splat(0);
  for (int i = 0; i < ns; i += 16) split16(zero, &s, ni + i);
  for (int t = 0, x = 0; t < steps; t++) {
    split(int_row(input, t), ni, &s, 0);
    weighted((char *)self + 72, &s, ci);
    weighted((char *)self + 244, &s, gi);
    weighted((char *)self + 416, &s, gf);
    weighted((char *)self + 588, &s, go);
    for (int i = 0; i < ns; i += 4) {
      v128_t c = tanh4(wasm_v128_load(ci + i)), g = logistic4(wasm_v128_load(gi + i));
      v128_t q = wasm_f32x4_mul(wasm_v128_load(state + i), logistic4(wasm_v128_load(gf + i)));
      q = wasm_f32x4_add(q, wasm_f32x4_mul(c, g));
      q = wasm_f32x4_pmax(wasm_f32x4_pmin(q, wasm_f32x4_const_splat(100)), wasm_f32x4_const_splat(-100));
      wasm_v128_store(state + i, q);
      wasm_v128_store(out + i, wasm_f32x4_mul(tanh4(q), logistic4(wasm_v128_load(go + i))));
    }
    const int last = ++x == width;
    int8_t *to = summary ? (last ? int_row(output, t / width) : 0) : int_row(output, t);
    for (int i = 0; i < ns; i += 16) {
      v128_t h = whole16(out + i);
      if (to) wasm_v128_store(to + i, h);
      split16(h, &s, ni + i);
    }
    if (!last) continue;
    x = 0;
    for (int i = 0; i < ns; i += 4) wasm_v128_store(state + i, zero), wasm_v128_store(out + i, zero);
    for (int i = 0; i < ns; i += 16) split16(zero, &s, ni + i);
  }
  return 1;
}

// e to the power of x, for x from -86 to 0 by the steps that the C library takes (argument reduction, then a rational function), so that its bits are the same.
static inline v128_t exp4(v128_t x) {
  const v128_t one = wasm_f32x4_const_splat(1), size = wasm_f32x4_abs(x);
  v128_t k = wasm_f32x4_trunc(wasm_f32x4_sub(wasm_f32x4_mul(x, wasm_f32x4_const_splat(1.4426950216e+00f)), wasm_f32x4_const_splat(0.5f)));
  k = wasm_v128_bitselect(wasm_f32x4_const_splat(-1), k, wasm_f32x4_lt(size, wasm_f32x4_const_splat(1.0397207709f)));
  k = wasm_v128_andnot(k, wasm_f32x4_lt(size, wasm_f32x4_const_splat(0.34657359f)));
  const v128_t high = wasm_f32x4_sub(x, wasm_f32x4_mul(k, wasm_f32x4_const_splat(6.9314575195e-01f)));
  const v128_t low = wasm_f32x4_mul(k, wasm_f32x4_const_splat(1.4286067653e-06f));
  const v128_t r = wasm_f32x4_sub(high, low), rr = wasm_f32x4_mul(r, r);
  const v128_t p = wasm_f32x4_add(wasm_f32x4_const_splat(0x1.55551ep-3f), wasm_f32x4_mul(rr, wasm_f32x4_const_splat(-0x1.6aa42ap-9f)));
  const v128_t c = wasm_f32x4_sub(r, wasm_f32x4_mul(rr, p));
  const v128_t q = wasm_f32x4_div(wasm_f32x4_mul(r, c), wasm_f32x4_sub(wasm_f32x4_const_splat(2), c));
  const v128_t y = wasm_f32x4_add(wasm_f32x4_add(wasm_f32x4_sub(q, low), high), one);
  return wasm_f32x4_mul(y, wasm_i32x4_shl(wasm_i32x4_add(wasm_i32x4_trunc_sat_f32x4(k), wasm_i32x4_const_splat(127)), 23));
}

static inline void softmax(float *v, int n) {
  float most = v[0];
  for (int i = 1; i < n; i++) if (v[i] > most) most = v[i];
  int i = 0;
  float total = 0;
  const v128_t top = wasm_f32x4_splat(most);
  float rest[4];
  for (; i < n; i += 4) {
    int left = n - i;
    v128_t x;
    if (left >= 4) x = wasm_v128_load(v + i);
    else {
      for (int k = 0; k < 4; k++) rest[k] = k < left ? v[i + k] : most;
      x = wasm_v128_load(rest);
    }
    x = wasm_f32x4_sub(x, top);
    x = wasm_f32x4_pmin(wasm_f32x4_const_splat(0), wasm_f32x4_pmax(wasm_f32x4_const_splat(-86), x));
    wasm_v128_store(rest, exp4(x));
    for (int k = 0; k < 4 && k < left; k++) total += v[i + k] = rest[k];
  }
  if (total <= 0) return;
  for (i = 0; i < n; i++) v[i] /= total;
}

// The steps of a fully connected layer; 0 where this is another kind. `line` holds a step's outputs.
__attribute__((export_name("connected"))) int connected(void *self, void *input, void *output, void *scratch) {
  const int type = AT(int, self, 4), no = AT(int, self, 24), isSoft = type == NT_SOFTMAX || type == NT_SOFTMAX_NO_CTC;
  void *matrix = (char *)self + 56;
  if (AT(int, self, 8) == TRAINING || !is_int(input)) return 0;
  if (!(isSoft ? !is_int(output) : type == NT_TANH && is_int(output) && no % 16 == 0)) return 0;
  const int inputs = AT(int, matrix, 40) - 1, steps = AT(int, input, 36);
  if (AT(int, matrix, 36) != no || inputs > MOST) return 0;
  float *line = AT(float *, scratch, 4);
  Split s;
  for (int t = 0; t < steps; t++) {
    split(int_row(input, t), inputs, &s, 0);
    if (isSoft) {
      float *to = float_row(output, t);
      weighted(matrix, &s, to);
      softmax(to, no);
      continue;
    }
    weighted(matrix, &s, line);
    int8_t *to = int_row(output, t);
    for (int i = 0; i < no; i += 16) {
      for (int k = 0; k < 16; k += 4) wasm_v128_store(line + i + k, tanh4(wasm_v128_load(line + i + k)));
      wasm_v128_store(to + i, whole16(line + i));
    }
  }
  return 1;
}

// Each place with its 8 neighbours, column by column; 0 where this is another kind of window.
__attribute__((export_name("windows"))) int windows(void *self, void *input, void *output) {
  if (AT(int, self, 20) != 1 || AT(int, self, 56) != 1 || AT(int, self, 60) != 1 || !is_int(input) || !is_int(output)) return 0;
  void *map = (char *)input + 52, *randomizer = AT(void *, self, 52);
  if (!is_plain(map)) return 0;
  const int height = AT(int, map, 4), width = AT(int, map, 8), step = AT(int, input, 40);
  const int8_t *from = int_row(input, 0);
  for (int y = 0, t = 0; y < height; y++)
    for (int x = 0; x < width; x++, t++) {
      int8_t *to = int_row(output, t);
      for (int dx = -1; dx <= 1; dx++, to += 3) {
        if (x + dx < 0 || x + dx >= width) {
          randomize(output, t, 3 * (dx + 1), 3, randomizer);
          continue;
        }
        const int8_t *here = from + (t + dx) * step;
        if (y > 0) to[0] = here[-width * step];
        else randomize(output, t, 3 * (dx + 1), 1, randomizer);
        to[1] = here[0];
        if (y + 1 < height) to[2] = here[width * step];
        else randomize(output, t, 3 * (dx + 1) + 2, 1, randomizer);
      }
    }
  return 1;
}

// The greatest of each window of places; 0 where this is another kind of picture. What stood where is asked for in training only.
__attribute__((export_name("greatest"))) int greatest(void *self, void *input, void *output) {
  const int n = AT(int, self, 20), sx = AT(int, self, 104), sy = AT(int, self, 108);
  if (!is_int(input) || !is_int(output) || n % 16 || AT(int, output, 40) != n) return 0;
  void *map = (char *)input + 52, *out = (char *)output + 52;
  if (!is_plain(map) || !is_plain(out) || AT(int, self, 8) == TRAINING) return 0;
  const int width = AT(int, map, 8), ow = AT(int, out, 8), oh = AT(int, out, 4);
  if (ow * sx > width || oh * sy > AT(int, map, 4)) return 0;
  for (int y = 0; y < oh; y++)
    for (int x = 0; x < ow; x++)
      for (int i = 0; i < n; i += 16) {
        v128_t most = wasm_i8x16_const_splat(-128);
        for (int yy = 0; yy < sy; yy++)
          for (int xx = 0; xx < sx; xx++) most = wasm_i8x16_max(most, wasm_v128_load(int_row(input, (y * sy + yy) * width + x * sx + xx) + i));
        wasm_v128_store(int_row(output, y * ow + x) + i, most);
      }
  return 1;
}
