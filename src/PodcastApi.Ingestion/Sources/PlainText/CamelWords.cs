using System.Text.RegularExpressions;

namespace PodcastApi.Ingestion.Sources.PlainText;

/// <summary>Words with a capital in them that are one word: no boundary goes through them.</summary>
internal static partial class CamelWords
{
    private static readonly string[] Common =
    [
        "ActionScript", "ActiveMQ", "AppleScript", "AssemblyScript", "AsyncRead", "AsyncWrite", "BitBucket", "BitTorrent", "BTreeMap", "ChatGPT", "ClickHouse",
        "CloudFormation", "CloudFront", "CockroachDB", "CodeQL", "CoffeeScript", "DataFrame", "DataFusion", "DeepMind", "DevOps", "DuckDB", "DuckDuckGo",
        "DynamoDB", "eBay", "EuroRust", "FedEx", "FoundationDB", "FreeBSD", "GitHub", "GitLab", "GraalVM", "GraphQL", "HashMap", "InfluxDB", "IntelliJ", "iOS",
        "iPad", "iPhone", "JavaScript", "JetBrains", "LaTeX", "LevelDB", "LibreOffice", "LinkedIn", "MacBook", "macOS", "MariaDB", "McDonald", "MessagePack",
        "MongoDB", "MySQL", "NetBSD", "NoSQL", "NumPy", "OAuth", "OCaml", "OpenAI", "OpenAPI", "OpenBSD", "OpenGL", "OpenJDK", "OpenSSL", "OpenTelemetry",
        "PayPal", "PlayStation", "PostgreSQL", "PowerPoint", "PureScript", "PyPI", "PyTorch", "RabbitMQ", "ReScript", "RocksDB", "RubyGems", "RustConf",
        "RustFest", "RustNation", "SciPy", "SoundCloud", "SpaceX", "SQLite", "StackOverflow", "TensorFlow", "ThoughtWorks", "TikTok", "TimescaleDB", "tvOS",
        "TypeScript", "VSCode", "WebAssembly", "WebGL", "WebGPU", "WebRTC", "WebSocket", "WebSockets", "WhatsApp", "WordPress", "YouTube", "ZeroMQ",
    ];

    /// <summary>Those that are common, those of the running text, and those of the names.</summary>
    public static HashSet<string> Of(TextVocabulary prose, IEnumerable<string> names) =>
        [.. Common, .. prose.Words.Concat(names.SelectMany(name => name.Split(' '))).Where(word => Form().IsMatch(word))];

    [GeneratedRegex("""\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}|\d\p{Lu}""", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
