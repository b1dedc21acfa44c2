// SPDX-License-Identifier: Apache-2.0
/** A generator for OpenAPI Generator: Retrofit interfaces, immutable models and Moshi adapters. */
@NullMarked
package langsmith.sandbox.codegen;

import org.jspecify.annotations.NullMarked;
