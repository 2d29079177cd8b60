/** What a host says of its services, disks, clock and settings, and how hosts differ. */
@NullMarked
package dev.fettle.diagnose.host;

import org.jspecify.annotations.NullMarked;
