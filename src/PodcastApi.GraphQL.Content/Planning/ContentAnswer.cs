using System.Buffers;
using PodcastApi.Query.Outcomes;

namespace PodcastApi.GraphQL.Content.Planning;

/// <summary>What reading a planned query gave, wherever it was read.</summary>
/// <param name="Outcome">What became of a root, by its index in <c>QueryShape.Roots</c>.</param>
/// <param name="Write">Writes the value of a root as JSON, <c>null</c> where nothing was found.</param>
/// <param name="WriteAll">Writes all roots as one JSON object under their keys.</param>
public sealed record ContentAnswer(
    Func<int, RootOutcome> Outcome, Action<int, IBufferWriter<byte>> Write, Action<IBufferWriter<byte>> WriteAll);
