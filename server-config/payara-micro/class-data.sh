# shellcheck shell=bash
# Class data: the server's classes in the form in which the JVM uses them, which spares a start much of its work. The product makes
# it by itself, beside its first start and at the lowest priority, for one Java and one build of the server. Whatever is the matter
# with it only costs time: that start is as slow as the first.

# systemd says where. In a checkout it is beside what was built, so that all data directories share it.
cache_directory() {
  local own=$DATA/cache
  [ "$PROGRAM" = lib ] || own=$PWD/target/cache
  printf '%s' "${CACHE_DIRECTORY:-$own}"
}

# Changes with all that the JVM insists on: itself, where the classes are, and the files they are in.
class_data_key() {
  {
    printf '%s\n' "$JAVA_IDENTITY" "$PWD"
    cksum "$LAUNCHER" "$MICRO/launch-micro.jar" "$CONFIG/jvm.options"
    stat -c '%Y %s' "$LAUNCHER" "$MICRO/launch-micro.jar" "$MICRO"/runtime/*
  } 2>/dev/null | cksum | cut -d ' ' -f 1
}

# What the JVM is to be told: to use it, or to list the classes it loads because there is none.
choose_class_data() {
  CLASS_DATA=$(cache_directory)/classes-$(class_data_key)
  CLASS_LIST=
  if class_data_is_whole; then
    CLASS_DATA_OPTION=-XX:SharedArchiveFile=$CLASS_DATA/classes.jsa
  else
    CLASS_LIST=$SERVER_ROOT/classes.list
    CLASS_DATA_OPTION=-XX:DumpLoadedClassList=$CLASS_LIST
  fi
}

# The JVM itself looks at little more than the size.
class_data_is_whole() {
  [ "$(cat "$CLASS_DATA/checksum" 2>/dev/null)" = "$(cksum 2>/dev/null <"$CLASS_DATA/classes.jsa")" ] &&
    [ -s "$CLASS_DATA/checksum" ]
} 2>/dev/null

# Beside the server, whose process has this shell's number, and not longer than it. Takes the options the server was started with.
make_class_data_when_ready() {
  [ -n "$CLASS_LIST" ] || return 0
  (
    trap '' INT
    # The last of our classes that a start needs; and a while for what the first pages need.
    until grep -qsE '^org/vcfcredentials/launcher/Door( |$)' "$CLASS_LIST"; do
      sleep 2
      kill -0 $$
    done
    sleep 20
    kill -0 $$
    make_class_data "$@"
  ) </dev/null >"$DATA/logs/class-data.log" 2>&1 &
}

# Complete and on the disk before it gets its name, so that whatever has the name is whole.
make_class_data() {
  local draft=$CLASS_DATA.draft-$$
  remove_other_class_data
  mkdir -p "$draft"
  # The last line may be half a line; those with a source are of the application's class loader, which archives do not serve well.
  sed '$d; / source: /d' "$CLASS_LIST" >"$draft/list"
  env -u JAVA_TOOL_OPTIONS nice -n 19 java "$@" -XX:-UseSerialGC -XX:+UseG1GC -XX:-LogVMOutput -Xshare:dump \
    "-XX:SharedClassListFile=$draft/list" "-XX:SharedArchiveFile=$draft/classes.jsa"
  kill -0 $$
  cksum <"$draft/classes.jsa" >"$draft/checksum"
  sync "$draft/classes.jsa" "$draft/checksum"
  rm -rf "$CLASS_DATA"
  mv -T "$draft" "$CLASS_DATA" || rm -rf "$draft"
}

# What former builds and other Javas left, and drafts whose makers were killed.
remove_other_class_data() {
  local directory
  for directory in "${CLASS_DATA%/*}"/classes-*; do
    case $directory in
      "$CLASS_DATA") ;;
      *.draft-*) kill -0 "${directory##*.draft-}" 2>/dev/null || rm -rf "$directory" ;;
      *) rm -rf "$directory" ;;
    esac
  done
}
