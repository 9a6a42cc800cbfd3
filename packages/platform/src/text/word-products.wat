;; Reckons with rows of small numbers, many at a time: 16 bytes of each row are read at once. `npx -p wabt@1.0.39 wat2wasm word-products.wat`
;; makes word-products.wasm of this; word-products.ts says how the memory is laid out.
(module
  (memory (export "memory") 1)

  ;; The product of the row that begins at $one with each of $count rows, whose beginnings stand at $rows, into 32-bit numbers at $into.
  ;; $width, how many numbers a row has, is a multiple of 16.
  (func (export "multiply") (param $one i32) (param $rows i32) (param $count i32) (param $into i32) (param $width i32)
    (local $end i32) (local $other i32) (local $at i32) (local $left v128) (local $right v128) (local $sum v128)
    (local.set $end (i32.add (local.get $rows) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $row
        (br_if $done (i32.ge_u (local.get $rows) (local.get $end)))
        (local.set $other (i32.load (local.get $rows)))
        (local.set $sum (v128.const i32x4 0 0 0 0))
        (local.set $at (i32.const 0))
        (loop $part
          (local.set $left (v128.load (i32.add (local.get $one) (local.get $at))))
          (local.set $right (v128.load (i32.add (local.get $other) (local.get $at))))
          (local.set $sum
            (i32x4.add
              (local.get $sum)
              (i32x4.add
                (i32x4.dot_i16x8_s (i16x8.extend_low_i8x16_s (local.get $left)) (i16x8.extend_low_i8x16_s (local.get $right)))
                (i32x4.dot_i16x8_s (i16x8.extend_high_i8x16_s (local.get $left)) (i16x8.extend_high_i8x16_s (local.get $right))))))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $part (i32.lt_u (local.get $at) (local.get $width))))
        (i32.store
          (local.get $into)
          (i32.add
            (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
            (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum)))))
        (local.set $rows (i32.add (local.get $rows) (i32.const 4)))
        (local.set $into (i32.add (local.get $into) (i32.const 4)))
        (br $row))))

  ;; Adds to the $width 64-bit numbers at $into each of $count rows times its weight at $weights, row after row: rounding is that of adding
  ;; one row after the other.
  (func (export "sum") (param $rows i32) (param $weights i32) (param $count i32) (param $into i32) (param $width i32)
    (local $end i32) (local $row i32) (local $weight i32) (local $at i32)
    (local $bytes v128) (local $low v128) (local $high v128) (local $four v128) (local $by v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128) (local $e v128) (local $f v128) (local $g v128) (local $h v128)
    (local.set $end (i32.add (local.get $rows) (i32.shl (local.get $count) (i32.const 2))))
    (loop $part
      (local.set $a (v128.load offset=0 (local.get $into)))
      (local.set $b (v128.load offset=16 (local.get $into)))
      (local.set $c (v128.load offset=32 (local.get $into)))
      (local.set $d (v128.load offset=48 (local.get $into)))
      (local.set $e (v128.load offset=64 (local.get $into)))
      (local.set $f (v128.load offset=80 (local.get $into)))
      (local.set $g (v128.load offset=96 (local.get $into)))
      (local.set $h (v128.load offset=112 (local.get $into)))
      (local.set $row (local.get $rows))
      (local.set $weight (local.get $weights))
      (block $done
        (loop $next
          (br_if $done (i32.ge_u (local.get $row) (local.get $end)))
          (local.set $bytes (v128.load (i32.add (i32.load (local.get $row)) (local.get $at))))
          (local.set $by (v128.load64_splat (local.get $weight)))
          (local.set $low (i16x8.extend_low_i8x16_s (local.get $bytes)))
          (local.set $high (i16x8.extend_high_i8x16_s (local.get $bytes)))
          (local.set $four (i32x4.extend_low_i16x8_s (local.get $low)))
          (local.set $a (f64x2.add (local.get $a) (f64x2.mul (local.get $by) (f64x2.convert_low_i32x4_s (local.get $four)))))
          (local.set $four (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 (local.get $four) (local.get $four)))
          (local.set $b (f64x2.add (local.get $b) (f64x2.mul (local.get $by) (f64x2.convert_low_i32x4_s (local.get $four)))))
          (local.set $four (i32x4.extend_high_i16x8_s (local.get $low)))
          (local.set $c (f64x2.add (local.get $c) (f64x2.mul (local.get $by) (f64x2.convert_low_i32x4_s (local.get $four)))))
          (local.set $four (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 (local.get $four) (local.get $four)))
          (local.set $d (f64x2.add (local.get $d) (f64x2.mul (local.get $by) (f64x2.convert_low_i32x4_s (local.get $four)))))
          (local.set $four (i32x4.extend_low_i16x8_s (local.get $high)))
          (local.set $e (f64x2.add (local.get $e) (f64x2.mul (local.get $by) (f64x2.convert_low_i32x4_s (local.get $four)))))
          (local.set $four (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 (local.get $four) (local.get $four)))
          (local.set $f (f64x2.add (local.get $f) (f64x2.mul (local.get $by) (f64x2.convert_low_i32x4_s (local.get $four)))))
          (local.set $four (i32x4.extend_high_i16x8_s (local.get $high)))
          (local.set $g (f64x2.add (local.get $g) (f64x2.mul (local.get $by) (f64x2.convert_low_i32x4_s (local.get $four)))))
          (local.set $four (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 (local.get $four) (local.get $four)))
          (local.set $h (f64x2.add (local.get $h) (f64x2.mul (local.get $by) (f64x2.convert_low_i32x4_s (local.get $four)))))
          (local.set $row (i32.add (local.get $row) (i32.const 4)))
          (local.set $weight (i32.add (local.get $weight) (i32.const 8)))
          (br $next)))
      (v128.store offset=0 (local.get $into) (local.get $a))
      (v128.store offset=16 (local.get $into) (local.get $b))
      (v128.store offset=32 (local.get $into) (local.get $c))
      (v128.store offset=48 (local.get $into) (local.get $d))
      (v128.store offset=64 (local.get $into) (local.get $e))
      (v128.store offset=80 (local.get $into) (local.get $f))
      (v128.store offset=96 (local.get $into) (local.get $g))
      (v128.store offset=112 (local.get $into) (local.get $h))
      (local.set $into (i32.add (local.get $into) (i32.const 128)))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $part (i32.lt_u (local.get $at) (local.get $width))))))
