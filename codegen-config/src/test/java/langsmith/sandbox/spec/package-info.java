// SPDX-License-Identifier: Apache-2.0

/**
 * Tests of what lies below {@code spec/}: each rule is a function, tried on the real files and on
 * spoilt copies.
 */
package langsmith.sandbox.spec;
